import { dutiesOf, type Rule } from './rule';

/** A conflict is told, not decided: the reader gets every page. */
export const conflictsCiteBothSides: Rule = {
  id: 'conflicts-cite-both-sides',
  sentence: 'A duty about which AWS pages disagree cites at least two of them.',
  check(files, report) {
    for (const { file, path, duty } of dutiesOf(files)) {
      if (duty.conflict === undefined || duty.references.length > 1) continue;
      report(file, [...path, 'conflict'], 'only one page is cited; cite each that disagrees');
    }
  },
};
