/** One clause of a message, read. */
import type { Catalog } from '../../catalog';
import { isGeneric } from '../form/form';
import type { NamedConcern } from '../lexicon/concern-phrases';
import type { Lexicon } from '../lexicon/lexicon';
import { OPEN_CONCERNS } from '../lexicon/open-concerns';
import type { Word } from '../lexicon/words';
import { POINT } from '../names/meant-names';
import { findMentions, type Mentions } from '../names/mentions';
import type { TargetRef } from '../question';
import { FILLERS, hasAny, OVERVIEW, stems, union, WHO } from '../text/grammar';
import type { Mention } from '../text/spans';

const ASKS_WHICH = stems('which what where how');
const ASKS = union(ASKS_WHICH, stems('do does did is are am was were has should must can will'));

/** "Keys" alone: encryption keys, access keys or key pairs, depending on the service. */
const KEYS = 'keys';

/** "Firmware" alone: of the hosts, of a device or of an HSM, depending on the service. */
const FIRMWARE = 'firmware';
const FIRMWARE_WORDS = stems(FIRMWARE);

/** "Public" alone: an endpoint or what a policy opens to everybody, depending on the service. */
const EXPOSURE = 'exposure';
const EXPOSURE_WORDS = stems(
  'public publicly accessible access exposure exposed open world internet on to the whole make it is not are',
);
const OPEN = stems('public publicly open exposed exposure');

/** One clause, read. */
export interface Clause {
  readonly words: readonly Word[];
  readonly mentions: Mentions;
  readonly targets: readonly TargetRef[];
  readonly concerns: readonly string[];
  /** "And", "or": the word between it and the clause before, if it is one that joins. */
  readonly joiner: string | null;
  /** Content words that nothing explains. */
  readonly unexplained: readonly Word[];
  /** Whether all of its words together speak for the task that it asks for, so that it is no mere scene. */
  readonly asks: boolean;
}

/** Of values with the same key the last, in the place of the first. */
export function unique<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  if (values.length < 2) return values;
  return [...new Map(values.map((value) => [key(value), value])).values()];
}

/** What all clauses have of something, in order. */
export function ofAll<T>(
  clauses: readonly Clause[],
  pick: (clause: Clause) => readonly T[],
): readonly T[] {
  // Most messages are one clause, and need no new list.
  if (clauses.length === 1) return pick(clauses[0] as Clause);
  // Several times as fast as `flatMap`, and a question needs a dozen of these.
  const all: T[] = [];
  for (const clause of clauses) for (const each of pick(clause)) all.push(each);
  return all;
}

/** One text for each service and variant. */
export const targetKey = ({ service, variant }: TargetRef) => `${service}/${variant ?? ''}`;

/** A member of a family says more than the family: "encryption … at rest" is about at rest. */
function withoutUmbrellas(catalog: Catalog, ids: readonly string[]): readonly string[] {
  if (ids.length < 2) return ids;
  const families = new Set(ids.map((id) => catalog.concerns.get(id)?.family));
  return unique(
    ids.filter((id) => !families.has(id)),
    (id) => id,
  );
}

/** What a phrase says: a concern, or what the service must decide. */
function concernOf({ value, start, end }: Mention<NamedConcern>, words: readonly Word[]): string {
  if (value.generic && value.id === 'key-management') return KEYS;
  if (end - start === 1 && FIRMWARE_WORDS.has(words[start])) return FIRMWARE;
  if (value.id !== 'network-configuration') return value.id;
  const said = words.slice(start, end);
  const isExposure = hasAny(said, OPEN) && said.every((word) => EXPOSURE_WORDS.has(word));
  return isExposure ? EXPOSURE : value.id;
}

/** Whether a phrase is one that an id of a clause's concerns was read from: "key" for "keys", "public" for exposure. */
export const isReadFrom = (id: string, { value }: Mention<NamedConcern>): boolean =>
  value.id === id || value.id === OPEN_CONCERNS.get(id)?.[0];

/**
 * Reads a clause by itself. `nearby`: ids of the services around it; `joiner`: the word that joins it to the clause
 * before.
 */
export function readClause(
  catalog: Catalog,
  lexicon: Lexicon,
  words: readonly Word[],
  nearby?: () => readonly string[],
  joiner: string | null = null,
): Clause {
  const mentions = findMentions(words, lexicon, nearby);
  const unexplained = words.filter(
    (word, at) =>
      !mentions.used[at] &&
      !FILLERS.has(word) &&
      !isGeneric(word) &&
      !OVERVIEW.has(word) &&
      !/^\d/.test(word.word),
  );
  return {
    words,
    mentions,
    targets: mentions.targets,
    concerns: withoutUmbrellas(
      catalog,
      mentions.concerns.map((mention) => concernOf(mention, words)),
    ),
    joiner,
    unexplained,
    asks: false,
  };
}

/** Whether all that says the task is a hint. */
export const isHint = ({ mentions: { concerns } }: Clause): boolean =>
  concerns.length > 0 && concerns.every(({ value }) => value.hint);

/** "Who guards the building?": who does it, the word for it, and nothing else that is not understood. */
export const isPlain = ({ words, unexplained }: Clause) =>
  hasAny(words, WHO) && unexplained.length === 0;

/** "Who monitors Shield?": an everyday word, written as the name that it is. */
export const isWrittenAsName = ({ words, mentions }: Clause, isPoint = false): boolean =>
  mentions.names.some(
    ({ start, value }) =>
      value.official && words[start]?.capital && (isPoint || !words[start]?.startsSentence),
  );

/** "The AMI", which is one of whatever else is named. */
const namesPart = ({ mentions: { names } }: Clause): boolean =>
  names.length > 0 &&
  names.every(({ value }) => value.certainty === 'implied' && value.target.variant === null);

/** A part gives way to a way of running: "managed node groups: who replaces the AMI?" */
const withoutParts = (clauses: readonly Clause[]): readonly Clause[] =>
  clauses.some(({ targets }) => targets.some(({ variant }) => variant !== null))
    ? clauses.map((clause) => (namesPart(clause) ? { ...clause, targets: [] } : clause))
    : clauses;

/** "Who writes the IAM policy and who checks it, SQS?": whether a name stands apart behind all else. */
const endsWithName = ({ words, mentions: { names, certain, borrowed } }: Clause): boolean => {
  const last = names.at(-1);
  const first = words[last?.start ?? 0];
  return (
    certain &&
    !borrowed &&
    last?.end === words.length &&
    (first?.afterComma === true || first?.afterBreak === true)
  );
};

/** A word that only might name a service gives way when another clause names one for sure: "… images, right? (ECS)" */
export function withoutGuesses(clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.length < 2) return clauses;
  if (!clauses.some(({ mentions }) => mentions.certain)) return withoutParts(clauses);
  let [named, asked] = [endsWithName(clauses.at(-1) as Clause), false];
  return clauses.map((clause, at) => {
    const { certain, borrowed } = clause.mentions;
    // "Neptune: who writes IAM policies?" is about Neptune; "1) who …? 2) who writes IAM policies?" is about IAM.
    const asksAgain = asked && clause.words[0]?.startsSentence && WHO.has(clause.words[0]);
    const isOne = certain || isWrittenAsName(clause, isEnumerated(clauses, at));
    const counts = isOne && !(borrowed && named && !asksAgain);
    named ||= certain;
    asked ||= certain && hasAny(clause.words, WHO);
    return counts ? clause : { ...clause, targets: [] };
  });
}

/** "Which Region …", "in which Region …", "for how long …" */
export const asksWhich = (words: readonly Word[], at = 0): boolean =>
  ASKS_WHICH.has(words[at]) || ASKS_WHICH.has(words[at + 1]);

/** "Who …", "do we …", "in which Region …", "Bedrock: in which Region …" */
export const isQuestion = (words: readonly Word[]) =>
  words.at(-1)?.asks === true ||
  hasAny(words, WHO) ||
  ASKS.has(words[0]) ||
  asksWhich(words) ||
  words.some(({ afterBreak }, at) => afterBreak && asksWhich(words, at));

/** "A) patching the hypervisor": what stands before the bracket ends the clause before; "TLS 1.1" is a version. */
export function isEnumerated(clauses: readonly Clause[], at: number): boolean {
  if (at === 0) return false;
  const [before, last] = [clauses[at - 1]?.words.at(-2), clauses[at - 1]?.words.at(-1)];
  return POINT.test(last?.word ?? '') && !/^\d+$/.test(before?.word ?? '');
}
