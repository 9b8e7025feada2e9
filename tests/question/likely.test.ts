import type { Weighing } from '../../src/question/clauses/weighing';
import { likelyConcerns } from '../../src/question/tasks/likely';
import { Opinion } from '../../src/question/weights/evidence';

/** What is meant where the words speak for two concerns with these shares, and otherwise for many others alike. */
const meantBy = (first: number, second: number) => {
  const others = Array.from({ length: 20 }, (_, at) => `other-${at}`);
  const rest = (1 - first - second) / others.length;
  const opinion = new Opinion(
    0,
    ['backups', 'capacity', ...others],
    [first, second, ...others.map(() => rest)],
    1,
    0,
  );
  return likelyConcerns({ told: () => opinion } as Partial<Weighing> as Weighing).meant;
};

describe('a task that no phrase says', () => {
  it('is meant with more than half of the evidence where nothing else comes near', () => {
    expect(meantBy(0.55, 0.05)).toBe('backups');
  });

  it('is asked back about where another comes near', () => {
    expect(meantBy(0.55, 0.4)).toBeNull();
  });

  it('is asked back about with less than half of the evidence', () => {
    expect(meantBy(0.45, 0.05)).toBeNull();
  });

  it('is meant with most of the evidence, whatever comes second', () => {
    expect(meantBy(0.65, 0.35)).toBe('backups');
  });
});
