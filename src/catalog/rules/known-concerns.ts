import { type Rule, statementsOf } from './rule';

export const knownConcerns: Rule = {
  id: 'known-concerns',
  sentence: 'Every concern and family that is named exists in concerns.yaml.',
  check(files, report) {
    const concerns = new Set(files.concerns.map((concern) => concern.id));
    const families = new Set(files.families.map((family) => family.id));
    for (const { file, path, concern } of statementsOf(files)) {
      if (!concerns.has(concern))
        report(file, [...path, 'concern'], `unknown concern "${concern}"`);
    }
    for (const [index, concern] of files.concerns.entries()) {
      if (!families.has(concern.family)) {
        report(
          'concerns.yaml',
          ['concerns', index, 'family'],
          `unknown family "${concern.family}"`,
        );
      }
    }
  },
};
