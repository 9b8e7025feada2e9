/** What all words together speak for: a second opinion on what phrases say, and the only one where none is found. */
import { type Clause, isHint, isPlain, isQuestion } from './clause';
import type { NamedConcern } from './concern-phrases';
import type { Opinion, Reading } from './evidence';
import { FILLERS, JOINERS } from './grammar';
import type { Lexicon } from './lexicon';
import type { Mentions } from './mentions';
import type { Ask, Subject } from './question';
import { type Mention, within } from './spans';
import type { Word } from './words';

/** The share of all evidence that is enough for an answer where no phrase is found. */
const ENOUGH = 0.8;
/** So many times likelier, all words are believed whatever the phrase. */
const CERTAIN = 50;
/** So likely no task is meant that none is read into the words, and that the text has nothing to do with AWS. */
const NOTHING = 0.5;
const ELSEWHERE = 0.8;
/** The share that is worth being offered as a choice. */
const WORTH_ASKING = 0.1;
const MOST_CHOICES = 3;
/** A concern with less than this share is not what the words are about, if another has more than half. */
const FAINT = 0.01;

export interface Likely {
  /** The concern that is meant beyond reasonable doubt. */
  readonly meant: string | null;
  /** Those that may be meant, the likeliest first. */
  readonly likely: readonly string[];
}

/** Whether a word is part of a name proper. */
function isNamed({ names }: Mentions, at: number): boolean {
  for (const { start, value } of names) if (start <= at && at < start + value.core) return true;
  return false;
}

/** What was weighed, by the clauses it was weighed of: a message is asked about more than once. */
const weighedBefore = new WeakMap<readonly Clause[], Opinion>();

/** What all words that are part of no name speak for. */
function opinionOn(clauses: readonly Clause[], lexicon: Lexicon): Opinion {
  const known = weighedBefore.get(clauses);
  if (known) return known;
  const stems: string[] = [];
  for (const { words, mentions } of clauses) {
    for (let at = 0; at < words.length; at += 1) {
      const { stem } = words[at] as Word;
      if (!FILLERS.has(stem) && !isNamed(mentions, at)) stems.push(stem);
    }
  }
  const opinion = lexicon.evidence().weigh(stems);
  weighedBefore.set(clauses, opinion);
  return opinion;
}

/** Whether all words together sound like no task of this catalog. */
export const soundsElsewhere = (clauses: readonly Clause[], lexicon: Lexicon): boolean =>
  opinionOn(clauses, lexicon).nothing > ELSEWHERE;

/** The concerns that an id stands for: itself, or those of its family. */
function concernsOf(id: string, lexicon: Lexicon): readonly string[] {
  if (id === 'keys') return ['key-management', 'credentials'];
  return lexicon.members.get(id) ?? [id];
}

/** Whether a reading is of this concern or of this family. */
const isOf = (id: string, { concern }: Reading, lexicon: Lexicon): boolean =>
  concernsOf(id, lexicon).includes(concern);

/** The share of a concern, or of all concerns of a family. */
function shareOf(id: string, opinion: Opinion, lexicon: Lexicon): number {
  let share = 0;
  for (const concern of concernsOf(id, lexicon)) share += opinion.shareOf(concern);
  return share;
}

/** Who patches an operating system or an engine depends on the service, which the words do not know. */
const depends = (said: string, weighed: string, lexicon: Lexicon): boolean =>
  lexicon.families.get(said) === 'patching' &&
  lexicon.families.get(weighed) === 'patching' &&
  weighed !== 'application-patching';

/**
 * How many times likelier another concern must be to be believed more than a phrase, and to be asked about: an
 * everyday word says little, two words of the trade much.
 */
function standing(mentions: ReadonlyArray<Mention<NamedConcern>>): { keep: number; yield: number } {
  const words = Math.max(
    ...mentions.map(({ value, words }) => {
      if (value.generic || value.hint || value.weak) return 0;
      // Who says "resilience" means all of it.
      return value.family === null ? words + 1 : words;
    }),
  );
  if (words <= 1) return { keep: 1, yield: 2 };
  return words === 2 ? { keep: 2.5, yield: 5 } : { keep: 5, yield: 20 };
}

/** Whether a name is part of a phrase for a task. */
const holdsName = ({ concerns, names }: Mentions): boolean =>
  concerns.some((phrase) =>
    names.some(({ start, value }) => within({ start, end: start + value.core }, phrase)),
  );

/** The ask about a concern instead of its family, where the words are sure of it and the family is not what is asked. */
function narrowed(ask: Ask, { concern, share }: Reading, lexicon: Lexicon): Subject | null {
  const family = lexicon.families.get(concern);
  // Whose encryption it is, is asked about all kinds of it; who patches what, the service knows.
  const isWhole =
    family === 'encryption' || (family === 'patching' && concern !== 'application-patching');
  if (isWhole || share < ENOUGH) return null;
  return { kind: 'asks', asks: [{ ...ask, concerns: [concern] }], otherCloud: null };
}

/**
 * The ask as all words together have it, where they speak against the one concern that a phrase says: changed where
 * they are sure of another, asked back where it is open; null where they agree or have no say.
 */
export function settle(ask: Ask, clauses: readonly Clause[], lexicon: Lexicon): Subject | null {
  const [id, ...others] = ask.concerns;
  if (id === undefined || others.length > 0) return null;
  const opinion = opinionOn(clauses, lexicon);
  const { first } = opinion;
  if (!first) return null;
  // The words of a name say nothing to the weights: "WAF rules".
  if (clauses.some(({ mentions }) => holdsName(mentions))) return null;
  if (depends(id, first.concern, lexicon)) return null;
  const odds = first.share / shareOf(id, opinion, lexicon);
  const mentions = clauses.flatMap((clause) => clause.mentions.concerns);
  const said = standing(mentions);
  // "Availability zones: whose job?", "Configuration on EKS?": the phrase is all there is.
  const isAll =
    mentions.length === 1 && clauses.every(({ unexplained }) => unexplained.length === 0);
  if (isAll && said.keep > 1 && odds < CERTAIN) return null;
  if (isOf(id, first, lexicon))
    return isAll || first.concern === id ? null : narrowed(ask, first, lexicon);
  if (odds <= said.keep) return null;
  if (odds > said.yield && first.share > 0.5)
    return { kind: 'asks', asks: [{ ...ask, concerns: [first.concern] }], otherCloud: null };
  const gap = { kind: 'needs-concern', likely: [first.concern, id] } as const;
  return { kind: 'unclear', gap, ask: { ...ask, concerns: [] } };
}

/** How far before a word for a task "and" still joins it to another. */
const REACH = 3;
/** Whether a clause asks about a task and another: they are joined by a comma or "and". */
function isListed({ words, mentions: { concerns } }: Clause, id: string): boolean {
  const at = concerns.findIndex(({ value }) => value.id === id);
  const joins = (left: number) => {
    const [one, two] = [concerns[left], concerns[left + 1]];
    if (!one || !two || words[two.start]?.afterBreak) return false;
    const between = words.slice(Math.max(one.end, two.start - REACH), two.start);
    return words[two.start]?.afterComma === true || between.some(({ stem }) => JOINERS.has(stem));
  };
  return joins(at - 1) || joins(at);
}

/** "… and who fixes it?" asks for no task of its own. */
const isBare = ({ words, mentions: { concerns } }: Clause) =>
  words.length <= 3 && concerns.every(({ value }) => value.generic);

/** The clauses, without tasks that are only mentioned: all words together speak for another that is said as well. */
export function withoutAsides(clauses: readonly Clause[], lexicon: Lexicon): readonly Clause[] {
  const said = new Set(clauses.flatMap(({ concerns }) => concerns));
  if (said.size < 2) return clauses;
  // "Nobody may read it on its way. Who encrypts?": a concern says more than its family.
  const narrow = new Set([...said].map((id) => lexicon.families.get(id)));
  const isUmbrella = (id: string) => narrow.has(id);
  const opinion = opinionOn(clauses, lexicon);
  const { first } = opinion;
  if (!first || first.share < 0.5 || ![...said].some((id) => isOf(id, first, lexicon)))
    return clauses;
  return clauses.map((clause) => {
    if (clause.concerns.length === 0) return clause;
    if (clause.concerns.every(isUmbrella)) return { ...clause, concerns: [] };
    const alone = clause.concerns.length === 1;
    // "Who patches it, and who scales it?" asks twice.
    const asks = isQuestion(clause.words) && !isBare(clause);
    if (alone && asks && (!isHint(clause) || isPlain(clause))) return clause;
    const concerns = clause.concerns.filter(
      (id) => (!alone && isListed(clause, id)) || shareOf(id, opinion, lexicon) >= FAINT,
    );
    return concerns.length < clause.concerns.length ? { ...clause, concerns } : clause;
  });
}

/** The clauses, with the tasks of questions in which no phrase says one: "who patches it, and who minds the alarms?" */
export function withUnsaid(clauses: readonly Clause[], lexicon: Lexicon): readonly Clause[] {
  const questions = clauses.filter(({ words }) => isQuestion(words));
  if (questions.length < 2 || !questions.some(({ concerns }) => concerns.length > 0))
    return clauses;
  return clauses.map((clause) => {
    if (clause.concerns.length > 0 || clause.unexplained.length === 0) return clause;
    if (!isQuestion(clause.words)) return clause;
    const { meant } = likelyConcerns([clause], lexicon);
    return meant ? { ...clause, concerns: [meant] } : clause;
  });
}

/** Weighs the words where no phrase decides. */
export function likelyConcerns(clauses: readonly Clause[], lexicon: Lexicon): Likely {
  const opinion = opinionOn(clauses, lexicon);
  const { first, nothing } = opinion;
  const isMeant = first !== null && first.share >= ENOUGH && nothing < NOTHING;
  return {
    meant: isMeant ? first.concern : null,
    likely: opinion
      .atLeast(WORTH_ASKING)
      .slice(0, MOST_CHOICES)
      .map(({ concern }) => concern),
  };
}
