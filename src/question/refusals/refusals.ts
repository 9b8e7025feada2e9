/** Recognises what the catalog has no answer to, and says why. */
import { type Clause, ofAll } from '../clauses/clause';
import { isGeneric } from '../form/form';
import type { Lexicon } from '../lexicon/lexicon';
import { isProduct } from '../lexicon/other-clouds';
import type { Word } from '../lexicon/words';
import type { Form, Refusal, Subject } from '../question';
import {
  AWS,
  asksForDuty,
  COMPARING,
  ELSEWHERE,
  exactly,
  FILLERS,
  GREETINGS,
  HANDING_ON,
  HOW_TO,
  hasAny,
  TAKING_OVER,
  TENDING,
  THANKS,
} from '../text/grammar';
import type { Span } from '../text/spans';
import { isAnchored, similarTo } from './unknown-names';

/** Whether the only name stands right before "at", "of" or "from" another cloud. */
function isHeldBy({ words, mentions: { names, clouds } }: Clause): boolean {
  const [name] = names;
  return (
    names.length === 1 &&
    clouds.some(
      ({ start, end }) =>
        name &&
        start > name.end &&
        start - name.end <= 2 &&
        /^(?:at|of|from|by)$/.test(words[start - 1]?.word ?? '') &&
        // "AppFlow pulls from Salesforce", "from Salesforce to S3" are ours.
        !hasAny(words.slice(name.end, start), TAKING_OVER) &&
        !/^(?:to|into)$/.test(words[end]?.word ?? ''),
    )
  );
}

const isBeside = (one: Span, other: Span): boolean =>
  one.start === other.end || one.end === other.start;

/** Wraps a refusal as what the question is about. */
export const refused = (refusal: Refusal): Subject => ({ kind: 'refused', refusal });

/** Nothing that the catalog could know. */
export const OFF_TOPIC: Refusal = { kind: 'off-topic', tone: 'neutral' };

/** How what another maker runs is declined. */
export const refusalOf = (name: string): Refusal =>
  isProduct(name) ? { kind: 'unknown-service', name, similar: [] } : { kind: 'other-cloud', name };

/** "Firehose delivers to Splunk": where what is ours hands something on to. */
const isReached = ({ words, mentions: { names, clouds } }: Clause): boolean =>
  clouds.some(
    ({ start }) =>
      /^(?:to|into)$/.test(words[start - 1]?.word ?? '') &&
      names.some(({ end }) => end < start && hasAny(words.slice(end, start), HANDING_ON)),
  );

/** "Alibaba Cloud ECS": the only name that could be AWS's stands right behind that of another cloud. */
export function isOfOtherCloud(clauses: readonly Clause[]): boolean {
  const spans = clauses.flatMap(({ mentions }) =>
    mentions.names.map((name) => ({ name, clouds: mentions.clouds })),
  );
  // "The WAF rules at Cloudflare" are not AWS's.
  if (clauses.some((clause) => isHeldBy(clause))) return true;
  if (clauses.some(isReached)) return false;
  // "SageMaker vs Vertex AI" is half ours.
  if (clauses.some(({ words, mentions }) => mentions.certain && hasAny(words, COMPARING)))
    return false;
  const proper = spans.some(({ name }) => name.value.official);
  const near =
    clauses.some(({ mentions }) => mentions.clouds.some(({ value }) => !isProduct(value))) ||
    spans.some(({ name, clouds }) => clouds.some((cloud) => isBeside(cloud, name)));
  // What only people call so ("kubernetes cluster") is the other cloud's, or that of a product right beside it; "Firehose
  // delivers to Splunk" is not.
  if (!proper && near && spans.length === 1) return true;
  return (
    spans.length > 0 &&
    spans.every(({ name, clouds }) =>
      clouds.some((cloud) => name.start >= cloud.start && name.start <= cloud.end),
    )
  );
}

/** "Must we …", "do we have to …", "… ourselves" */
const isOwed = (words: readonly Word[]): boolean =>
  words.some(({ word }) => /^(?:must|have|need|ourselves|myself)$/.test(word));

/** Without a service, a concern counts only when the text as a whole is plausibly about it. */
export function isPlausible(
  clauses: readonly Clause[],
  words: readonly Word[],
  form: Form,
): boolean {
  const concerns = ofAll(clauses, ({ mentions }) => mentions.concerns);
  const unexplained = ofAll(clauses, (clause) => clause.unexplained).length;
  const explained = concerns.reduce((sum, mention) => sum + mention.words, 0);
  const strong = concerns.some(({ value }) => !value.weak);
  const anchored = isAnchored(words) || form.kind !== 'who';
  // "Where must we install it ourselves?" asks for a duty, and not how it is done.
  const isHowTo = hasAny(words, HOW_TO) && !(form.kind === 'which-services' && isOwed(words));
  if (hasAny(words, ELSEWHERE) || (isHowTo && !strong)) return false;
  if (unexplained === 0 && words.length <= 3) return true;
  if (asksForDuty(words) || form.kind === 'which-services') {
    return unexplained <= (strong && explained > 1 ? 4 * explained : explained) + 4;
  }
  if (!strong)
    return (
      anchored && unexplained <= (hasAny(words, AWS) || hasAny(words, TENDING) ? explained + 1 : 0)
    );
  return anchored ? unexplained <= explained + 3 : unexplained <= explained + 1;
}

/** A short text with a task in it that may be meant: worth asking back, not worth an answer. */
export function isConceivable(clauses: readonly Clause[], words: readonly Word[]): boolean {
  const unexplained = ofAll(clauses, (clause) => clause.unexplained).length;
  const anchored = isAnchored(words);
  const specific = clauses.some(({ mentions }) =>
    mentions.concerns.some(({ value }) => !value.weak || (anchored && !value.generic)),
  );
  return (
    specific &&
    unexplained <= 2 &&
    words.length <= 14 &&
    !hasAny(words, ELSEWHERE) &&
    !hasAny(words, HOW_TO)
  );
}

const PLEASE = exactly('please pls plz');

/** "Cool, thanks!": few words, one of thanks, and no task or service that is sure. */
export function isThanks(clauses: readonly Clause[], words: readonly Word[]): boolean {
  // "Thanks. Do they see it too?" goes on.
  // "Logs pls thx" wants to be told.
  if (!hasAny(words, THANKS) || hasAny(words, PLEASE) || words.at(-1)?.asks) return false;
  const content = words.filter((word) => !FILLERS.has(word));
  return (
    content.length <= 4 &&
    hasAny(content, THANKS) &&
    clauses.every(
      ({ mentions, targets }) =>
        targets.length + mentions.candidates.length === 0 &&
        mentions.concerns.every(({ value }) => value.hint || value.generic),
    )
  );
}

/** A reply for text in which nothing of the catalog was found. */
export function refuse(
  clauses: readonly Clause[],
  words: readonly Word[],
  name: Word | null,
  lexicon: Lexicon,
): Subject {
  const [cloud] = ofAll(clauses, ({ mentions }) => mentions.clouds);
  if (cloud) return refused(refusalOf(cloud.value));
  const content = words.filter((word) => !FILLERS.has(word));
  if (
    content.some((word) => word.stem === 'help' || word.stem === 'command') &&
    content.length <= 4
  )
    return { kind: 'help' };
  if (
    content.length > 0 &&
    content.length <= 3 &&
    hasAny(words, GREETINGS) &&
    content.every((word) => isGeneric(word) || GREETINGS.has(word) || word.word === 'bot')
  ) {
    return { kind: 'help' };
  }
  const meant =
    name &&
    (asksForDuty(words) ||
      hasAny(words, AWS) ||
      (words.length <= 2 && similarTo(name.word, lexicon).length > 0));
  if (name && meant) {
    return refused({
      kind: 'unknown-service',
      name: name.typed,
      similar: similarTo(name.word, lexicon),
    });
  }
  return refused(OFF_TOPIC);
}
