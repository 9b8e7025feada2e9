/** What a question points back to, of the services that a message tells of: "that directory", "the state machines". */
import type { Lexicon } from '../lexicon/lexicon';
import type { Name } from '../lexicon/service-names';
import type { Word } from '../lexicon/words';
import { areListed } from '../names/coordination';
import { isPlace } from '../names/places';
import { isThing } from '../names/things';
import type { TargetRef } from '../question';
import { COMPARING, DETERMINERS, exactly, hasAny, stems } from '../text/grammar';
import { type Clause, isQuestion, targetKey, unique } from './clause';

const COMPARISONS = stems('vs versus compare compared comparing comparison difference differ');

/** How far before a noun its determiner may stand: "the old state machines". */
const REACH = 2;

/** Whether a word is a noun with a determiner, or no English at all: "the collection", "ontap". */
const isDefinite = (words: readonly Word[], at: number, lexicon: Lexicon): boolean =>
  lexicon.isJargon((words[at] as Word).word) ||
  words
    .slice(Math.max(0, at - REACH), at)
    .some((each) => each.word === 'that' || DETERMINERS.has(each));

/** The services of `told` that a word of the clause belongs to, or none where it may belong to any. */
function pointedAt(
  { words, targets }: Clause,
  told: ReadonlySet<string>,
  lexicon: Lexicon,
): ReadonlySet<string> {
  for (let at = 0; at < words.length; at += 1) {
    const owners = lexicon.belongings.get((words[at] as Word).stem);
    if (!owners) continue;
    const meant = [...told].filter((service) => owners.has(service));
    const decides = targets.length > 0 || meant.length < told.size;
    if (meant.length > 0 && decides && isDefinite(words, at, lexicon)) return new Set(meant);
  }
  return NONE;
}

const NONE: ReadonlySet<string> = new Set();

const isSure = ({ value }: Name) => value.certainty === 'sure';

const refer = ({ value }: Name): TargetRef => value.target;

/** "Secrets Manager or Parameter Store", "ECS vs EKS": what is set side by side is asked about together. */
const areSideBySide = ({ words, mentions: { said } }: Clause): boolean =>
  hasAny(words, COMPARISONS) ||
  said.some((name, at) => {
    const next = said.slice(at + 1).find(({ start }) => start >= name.end);
    const isOther = next && next.value.target.service !== name.value.target.service;
    return isOther && areListed(words, name, next);
  });

/** Whether all that a question names is a thing, which may be of what was told: "the workspace" of TwinMaker. */
const namesNothing = ({ words, targets, mentions: { names } }: Clause): boolean =>
  targets.length === 0 ||
  names.every(
    (name) =>
      isThing(words, name) && (name.value.everyday || words[name.start]?.word !== name.value.name),
  );

const ONLY = exactly('only just solely');

/** "I only want to know about the pipeline" */
export const singlesOut = (words: readonly Word[]): boolean =>
  hasAny(words, ONLY) &&
  hasAny(words.slice(0, 3), ONLY) &&
  words.some(({ word }) => /^(?:about|care|need|want|mean|interested)$/.test(word));

/**
 * The clauses; where one asks about something that belongs to one of several services that the others tell of, only
 * that one is left: "WorkSpaces users log in against Managed Microsoft AD. Who backs up that directory?"
 */
export function withPointedBack(clauses: readonly Clause[], lexicon: Lexicon): readonly Clause[] {
  if (clauses.length < 2) return clauses;
  const names = clauses.flatMap(({ words, mentions }) =>
    isQuestion(words) ? [] : mentions.said.filter((name) => isSure(name) && !isPlace(words, name)),
  );
  const told = new Set(names.map(({ value }) => value.target.service));
  if (told.size === 0) return clauses;
  const isSingled = clauses.some(({ words }) => singlesOut(words));
  if (!isSingled && clauses.some(areSideBySide)) return clauses;
  const pointed = clauses
    .filter(
      (clause) => (isQuestion(clause.words) || singlesOut(clause.words)) && namesNothing(clause),
    )
    .map((clause) => pointedAt(clause, told, lexicon))
    .find(({ size }) => size > 0);
  if (!pointed) return clauses;
  return clauses.map((clause) => {
    if (isQuestion(clause.words)) return namesNothing(clause) ? { ...clause, targets: [] } : clause;
    const meant = clause.mentions.said.filter(
      (name) => isSure(name) && pointed.has(name.value.target.service),
    );
    return { ...clause, targets: unique(meant.map(refer), targetKey) };
  });
}

/** "Firehose to Security Lake, how long do logs stay in Security Lake": by the very same name. */
const isTwice = ({ names }: Clause['mentions'], { service }: TargetRef): boolean =>
  names.some(
    ({ value }, at) =>
      value.target.service === service &&
      names.slice(0, at).some((each) => each.value.name === value.name),
  );

/** "We left Neptune for RDS. In Neptune, who …?": the only service that is named again. */
export function namedAgain(clauses: readonly Clause[]): TargetRef | null {
  const counts = new Map<string, { readonly target: TargetRef; readonly times: number }>();
  if (clauses.some(({ words }) => hasAny(words, COMPARING))) return null;
  /** "It goes from Firehose into *Redshift*, who secures Redshift?": told of another before it is asked about. */
  const isToldOf = ({ service }: TargetRef) =>
    clauses.some(
      ({ targets, mentions: { said } }) =>
        targets.every((each) => each.service !== service) &&
        said.some((name) => isSure(name) && name.value.target.service === service),
    );
  for (const { targets, mentions } of clauses)
    for (const target of unique(targets, ({ service }) => service)) {
      const times = counts.get(target.service)?.times ?? 0;
      counts.set(target.service, { target, times: times + (isTwice(mentions, target) ? 2 : 1) });
    }
  const again = [...counts.values()].filter(({ target, times }) => times > 1 || isToldOf(target));
  const target = counts.size > 1 && again.length === 1 ? again[0]?.target : undefined;
  // "DataZone: who grants access? Lake Formation: who …? Who encrypts in Lake Formation?" asks of both.
  const isAskedOf = ({ targets }: Clause, at: number) =>
    targets.length > 0 &&
    targets.every(({ service }) => service !== target?.service) &&
    clauses[at + 1]?.targets.length === 0 &&
    isQuestion(clauses[at + 1]?.words ?? []);
  return target && !clauses.some(isAskedOf) ? target : null;
}
