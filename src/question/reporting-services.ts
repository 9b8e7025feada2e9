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

/** Services that are there for a task, which others leave to them. */
const MADE_FOR: ReadonlyMap<string, string> = new Map([
  ['acm', 'certificate-management'],
  ['elastic-disaster-recovery', 'disaster-recovery'],
]);

/** Whether a service, by its id, does one task for others: ACM the certificates. */
export const isMadeForTask = (service: string): boolean => MADE_FOR.has(service);

/** Whether a task is the one that a service is there for. */
export const isMadeFor = (service: string, concern: string): boolean =>
  MADE_FOR.get(service) === concern;
