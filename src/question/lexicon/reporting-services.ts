/** Services that report on others: what they name is what a question is about, far more often than they are. */
const REPORTING: ReadonlySet<string> = new Set([
  'security-hub',
  'guardduty',
  'inspector',
  'config',
  'trusted-advisor',
  'health',
  'macie',
  'devops-guru',
  'detective',
]);

/** Whether a service, by its id, is there to tell of others: Security Hub, Inspector. */
export const reportsOnOthers = (service: string): boolean => REPORTING.has(service);

/** Whether a service, by its id, runs others for the customer: what it is paid for is asked of it. */
export const runsOthers = (service: string): boolean => service === 'ams';
