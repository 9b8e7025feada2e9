import type { Rule } from './rule';

/** By the prefixes it is counted which services of AWS the catalog lacks. */
export const oneServicePerPrefix: Rule = {
  id: 'one-service-per-prefix',
  sentence: 'An IAM service prefix belongs to one service.',
  check(files, report) {
    const holders = new Map<string, string>();
    for (const { file, service } of files.services) {
      for (const [index, prefix] of service.iamPrefixes.entries()) {
        const holder = holders.get(prefix);
        if (holder)
          report(file, ['iamPrefixes', index], `"${prefix}" already belongs to ${holder}`);
        else holders.set(prefix, service.id);
      }
    }
  },
};
