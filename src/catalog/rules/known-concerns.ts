import { holdersOf, type Rule, statementsOf } from './rule';

/** What is said of a concern that nobody can ask for would never be shown. */
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
    for (const { file, path, holder } of holdersOf(files)) {
      for (const [word, id] of Object.entries(holder.means ?? {}))
        if (id && !concerns.has(id))
          report(file, [...path, 'means', word], `unknown concern "${id}"`);
    }
    for (const { file, service } of files.services) {
      for (const field of ['madeFor', 'standsFor'] as const) {
        const id = service[field];
        if (id !== undefined && !concerns.has(id)) report(file, [field], `unknown concern "${id}"`);
      }
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
    for (const [index, { column }] of files.families.entries())
      if (!concerns.has(column))
        report('concerns.yaml', ['families', index, 'column'], `unknown concern "${column}"`);
  },
};
