import { type Concern, type Target, targetId } from '../src/catalog';
import { catalog, respond, targets } from './support/shipped';

/** At least this share of the questions must be understood. */
const FLOOR = 0.98;

interface Pair {
  readonly question: string;
  readonly understood: boolean;
  readonly answered: boolean;
  readonly cited: boolean;
  readonly found: string;
}

/** Asks "Backups on Amazon S3?" and looks at what was found. */
function askPair(target: Target, concern: Concern): Pair {
  const name = target.variant?.name ?? target.service.name;
  const question = `${concern.title} on ${name}?`;
  const { answer } = respond(question);
  const services = answer.targets.map(targetId);
  return {
    question,
    understood:
      answer.kind === 'answer' &&
      services.join() === targetId(target) &&
      answer.concerns.join() === concern.id,
    answered: answer.kind === 'answer',
    cited:
      answer.cells.length > 0 &&
      answer.cells.every(({ finding }) =>
        finding.references.some(({ url }) => url.startsWith('https://')),
      ),
    found: `${answer.kind} [${services}] [${answer.concerns}]`,
  };
}

const pairsOf = (some: readonly Target[]) =>
  some.flatMap((target) => [...catalog.concerns.values()].map((each) => askPair(target, each)));

describe.each([
  ['service', pairsOf(targets.filter(({ variant }) => variant === null))],
  ['variant', pairsOf(targets.filter(({ variant }) => variant !== null))],
])('every concern on every %s, by official names,', (_, pairs) => {
  const missed = pairs.filter(({ understood }) => !understood);

  it(`is understood in at least ${FLOOR * 100}% of the cases`, () => {
    const share = 1 - missed.length / pairs.length;
    const names = missed.map(({ question, found }) => `${question} → ${found}`);
    expect(share < FLOOR ? names : []).toEqual([]);
  });

  it('is never answered without a page of AWS', () => {
    const uncited = pairs.filter(({ answered, cited }) => answered && !cited);
    expect(uncited.map(({ question }) => question)).toEqual([]);
  });
});
