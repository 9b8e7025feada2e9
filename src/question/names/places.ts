/** Services that are named as the place of another: the VPC that it is in, the S3 that it delivers to. */
import type { Name } from '../lexicon/service-names';
import { textOf, type Word } from '../lexicon/words';
import {
  AUXILIARIES,
  AWS,
  DETERMINERS,
  HANDING_ON,
  hasAny,
  PREPOSITIONS,
  stems,
  WHO,
} from '../text/grammar';
import { hasJoiner } from './coordination';

const withoutArticles = (words: readonly Word[]): Word | undefined =>
  words.findLast((word) => !DETERMINERS.has(word) && !AWS.has(word));

/** "Flood mitigation of the accelerator, L3 and L4, via Shield" */
export const isMeans = (between: readonly Word[]): boolean =>
  /^(?:via|through|behind)$/.test(withoutArticles(between)?.word ?? '');

/** Where other services are. */
const PLACES: ReadonlySet<string> = new Set(['vpc', 'govcloud', 'european-sovereign-cloud']);

/** How many words tell which place it is: "between mission ops and the old sales VPC". */
const PLACE = 6;

const LEADING =
  /^(?:in|into|inside|to|across|within|from|reach|reaches|keep|keeps|isolates?|separates?|connects?|links?|joins?)$/;
/** "Who keeps the VPC closed?" may be asked whatever was told before, as "the routes in the VPC". */
const OF_ITSELF = /^(?:in|inside|within|keep|isolate|separate|connect|link|join)s?$/;
const ELSEWHERE = /^(?:on|for|with|of|about|under|via|at|through|vs|versus|against|like)$/;

/** What leads to the name of a place, or null: "between" of "between the VPCs", "in" of "hosts in GovCloud". */
function leadTo(words: readonly Word[], { start, end, value }: Name): string | null {
  if (!PLACES.has(value.target.service) || value.certainty !== 'sure' || end - start > 2)
    return null;
  for (let at = start - 1; at >= 0 && at >= start - PLACE; at -= 1) {
    const each = words[at] as Word;
    if (each.word === 'between') return each.word;
    // "To configure Lambda and the VPC"
    if (LEADING.test(each.word)) return hasJoiner(words.slice(at + 1, start)) ? null : each.word;
    if (ELSEWHERE.test(each.word) || AUXILIARIES.has(each) || WHO.has(each) || each.startsSentence)
      return null;
  }
  return null;
}

/** "A gateway between the VPCs", "hosts in GovCloud": where something is, or what it leads to. */
export const isPlace = (words: readonly Word[], name: Name): boolean =>
  leadTo(words, name) !== null;

/** "Who routes between the VPCs on the transit gateway?": what something else joins, which is named behind it. */
export const isJoinedByLater = (
  words: readonly Word[],
  name: Name,
  names: readonly Name[],
): boolean =>
  leadTo(words, name) === 'between' &&
  names.some(({ start }) => start > name.end && !hasJoiner(words.slice(name.end, start + 1)));

/** Whether a name is a place, but not "the routes in the VPC", which may be asked about whatever was told before. */
export const isPlaceOfTold = (words: readonly Word[], name: Name): boolean => {
  const lead = leadTo(words, name);
  return lead !== null && !(name.value.role === 'encloses' && OF_ITSELF.test(lead));
};

/**
 * "Athena results land in S3", "Firehose to S3: is it …?": where the service that the sentence begins with puts what
 * it makes. Only the shelf of all others: what is sent to a queue or a database may well be asked about there.
 */
export function isShelf(words: readonly Word[], name: Name, before: Name): boolean {
  if (name.value.role !== 'keeps') return false;
  const between = words.slice(before.end, name.start);
  const towards = between.findLast((word) => PREPOSITIONS.has(word));
  if (!towards || !/^(?:to|in|into|on|toward|towards)$/.test(towards.word)) return false;
  if (hasAny(words.slice(0, before.start), PREPOSITIONS)) return false;
  // "Firehose buffer to S3", but not "access to S3"
  const isShort =
    between.length <= MOST_BETWEEN && !hasAny(between, AUXILIARIES) && !hasAny(between, WHO);
  return isShort && towards === between.at(-1) && towards.word.startsWith('to')
    ? !hasAny(between, REACHING)
    : hasAny(between, HANDING_ON) || KEPT.test(textOf(between));
}

/** "Results are stored in S3": by the service itself, where "Lambda stores files in S3" leaves it open. */
const KEPT = /\b(?:is|are|get|gets|being) (?:stored|saved|kept|put|archived|written)\b/;

/** How many words may stand before "to S3" that are no verb. */
const MOST_BETWEEN = 3;

const REACHING = stems(
  'access connect connects connection connections traffic permission permissions rights request requests calls migrate migration move moved compared next due according talk talks route routes',
);
