import type { Answer, Suggestion } from '../../src/answer';
import { targetId } from '../../src/catalog';
import { toChoice } from '../../src/message/ask-text';
import { answerAbout, answerTo, catalog, respond, targets } from '../support/shipped';

/** What a suggestion is about, as a reply says it. */
interface Meaning {
  readonly services: readonly string[];
  /** A concern or family; null: all of the service. */
  readonly concern: string | null;
}

const meaningOf = ({ target, concern, versus }: Suggestion): Meaning => ({
  services: [target, versus].flatMap((each) => (each ? [targetId(each)] : [])),
  concern,
});

/** A family that was narrowed to its member on the service is still what was meant. */
const covers = (meant: string, found: string) =>
  meant === found || (meant === 'patching' && catalog.concerns.get(found)?.family === meant);

function isUnderstood(asked: string, meaning: Meaning): boolean {
  const { answer } = respond(asked);
  const services = answer.targets.map(targetId);
  const sameServices =
    services.length === meaning.services.length &&
    meaning.services.every((id) => services.includes(id));
  if (meaning.concern === null) return sameServices && answer.kind === 'overview';
  const [found, ...others] = answer.concerns;
  return (
    sameServices && others.length === 0 && found !== undefined && covers(meaning.concern, found)
  );
}

/** Suggestions that do not give what they mean, as "ask: found". */
function misunderstood(answers: readonly Answer[]): string[] {
  const asked = new Map<string, Meaning>();
  for (const { suggestions } of answers)
    for (const each of suggestions) asked.set(toChoice(catalog, each).ask, meaningOf(each));
  return [...asked]
    .filter(([text, meaning]) => !isUnderstood(text, meaning))
    .map(([text]) => {
      const { answer } = respond(text);
      return `${text} → ${answer.kind} [${answer.targets.map(targetId)}] [${answer.concerns}]`;
    });
}

const ids = targets.map(targetId);
const known = ['ec2', 'rds', 's3', 'lambda', 'eks', 'ecs/fargate', 'eks/auto-mode'];
/** "Access" alone is read as its main part, so it is asked for by its concerns. */
const concerns = [...catalog.concerns.keys(), ...catalog.families.keys()].filter(
  (id) => id !== 'access',
);

describe('every suggestion, asked, gives what it means', () => {
  it('in the overview of each service and variant', () => {
    expect(misunderstood(ids.map((id) => answerAbout([id], [])))).toEqual([]);
  });

  it.each(known)('in the answers about %s', (id) => {
    expect(misunderstood(concerns.map((concern) => answerAbout([id], [concern])))).toEqual([]);
  });

  it('in the answers without a service', () => {
    expect(misunderstood(concerns.map((concern) => answerAbout([], [concern])))).toEqual([]);
  });

  it('in comparisons', () => {
    const pairs = known.slice(1).map((id) => answerAbout(['ec2', id], [], { kind: 'compare' }));
    expect(misunderstood(pairs)).toEqual([]);
  });

  it('in lists', () => {
    const lists = concerns.flatMap((concern) =>
      (['aws', 'customer', 'shared'] as const).map((owner) =>
        answerAbout([], [concern], { kind: 'which-services', owner }),
      ),
    );
    expect(misunderstood(lists)).toEqual([]);
  });

  it('in explanations of the model', () => {
    const terms = [...catalog.terms.keys()].map((id) =>
      answerTo({ kind: 'term', terms: [id], targets: [] }),
    );
    expect(misunderstood(terms)).toEqual([]);
  });

  it('when something is unclear', () => {
    const unclear = concerns.map((concern) =>
      answerTo({
        kind: 'unclear',
        gap: { kind: 'needs-service' },
        ask: { targets: [], concerns: [concern], form: { kind: 'who' } },
      }),
    );
    expect(misunderstood(unclear)).toEqual([]);
  });

  it('when there is no answer, and in help', () => {
    const refused = answerTo({ kind: 'refused', refusal: { kind: 'empty' } });
    expect(misunderstood([refused, answerTo({ kind: 'help' })])).toEqual([]);
  });
});

describe('suggestions', () => {
  it('do not repeat what was just answered', () => {
    const repeated = known.filter((id) =>
      answerAbout([id], ['backups']).suggestions.some(
        ({ target, concern }) => concern === 'backups' && target && targetId(target) === id,
      ),
    );
    expect(repeated).toEqual([]);
  });

  it('are at most five', () => {
    const long = ids.filter((id) => answerAbout([id], ['backups']).suggestions.length > 5);
    expect(long).toEqual([]);
  });

  it('each have a label of their own', () => {
    const doubled = ids.filter((id) => {
      const labels = answerAbout([id], []).suggestions.map((each) => toChoice(catalog, each).label);
      return new Set(labels).size < labels.length;
    });
    expect(doubled).toEqual([]);
  });
});
