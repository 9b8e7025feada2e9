import { type Rule, statementsOf } from './rule';

/** The verdict and the two parts must not contradict each other. */
export const partsMatchOwner: Rule = {
  id: 'parts-match-owner',
  sentence:
    'Whoever owns a duty has its part in words, a shared duty has both parts, and only that can leave a choice.',
  check(files, report) {
    for (const { file, path, split } of statementsOf(files)) {
      if (split.owner !== 'customer' && split.aws === undefined) {
        report(file, path, `the owner is ${split.owner}, so AWS's part (aws) must be said`);
      }
      if (split.choice && split.owner !== 'shared') {
        report(
          file,
          [...path, 'choice'],
          `the owner is ${split.owner}, so no choice stands beside it`,
        );
      }
      if (split.owner !== 'aws' && split.customer === undefined) {
        report(
          file,
          path,
          `the owner is ${split.owner}, so the customer's part (customer) must be said`,
        );
      }
    }
  },
};
