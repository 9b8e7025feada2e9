import type { Rule } from './rule';

/** Who asks about a service that is closing has to hear of it, and where to go. */
export const statusIsExplained: Rule = {
  id: 'status-is-explained',
  sentence: 'A service that is closed or has ended says since when, and what follows it.',
  check(files, report) {
    for (const { file, service } of files.services) {
      if (service.status === 'active' || service.statusNote !== undefined) continue;
      report(file, ['status'], `the status is ${service.status}, so statusNote must be said`);
    }
  },
};
