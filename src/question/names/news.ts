/** Services that report on others: "GuardDuty screams about one of our EC2 boxes" is about EC2. */
import type { Name } from '../lexicon/service-names';
import { textOf, type Word } from '../lexicon/words';
import { AUXILIARIES, hasAny, stems, WHO } from '../text/grammar';
import { hasJoiner } from './coordination';
import { isStrong, isThing } from './things';

/** What brings news of another. */
export const SAYING = stems(
  `say says said show shows showed find finds found flag flags flagged report reports reported raise raises raised
  alert alerts alerted warn warns warned detect detects detected complain complains scream screams screamed screaming
  nag nags list lists listed mark marks marked announce announces announced tell tells told claim claims`,
);

/**
 * "Macie S3 jobs", "the GuardDuty agent on EKS": what another has, named by where it is at work; not "the Config rule
 * on S3", which brings news of S3, as does all that "says" something.
 */
export function isAtWorkOn(words: readonly Word[], before: Name, { start, end }: Name): boolean {
  if (before.value.role !== 'reports' || hasAny(words.slice(end, end + 3), SAYING)) return false;
  const between = words.slice(before.end, start);
  const isOwn = between.length === 0 && OWN.test(words[end]?.word ?? '');
  const isAgent =
    /^agents?$/.test(words[before.end - 1]?.word ?? '') ||
    /^agents?$/.test(words[before.end]?.word ?? '');
  return isOwn || (isAgent && !hasJoiner(between) && !hasAny(between, WHO));
}
const OWN = /^(?:jobs?|rules?|scans?|scanning|protection|coverage|agents?)$/;

/**
 * "GuardDuty screams about one of our EC2 boxes", "the Config rule is red for Redshift": who brings the news, which is
 * about another, and not "a bucket".
 */
export function bringsNews(words: readonly Word[], name: Name, names: readonly Name[]): boolean {
  const { start, end, value } = name;
  const others = names.filter(
    (each) => each.start >= end && isStrong(each) && (each.value.official || !isThing(words, each)),
  );
  if (others.length === 0) return false;
  const isAsked = AUXILIARIES.has(words[start - 1]) || hasAny(words.slice(0, start), WHO);
  // "Macie to hunt card data in buckets", "Config rules for RDS": what it is for.
  if (isAsked || isMadeFor(words, end) || hasJoiner(words.slice(end, end + 3))) return false;
  if (isAtWorkOn(words, name, others[0] as Name)) return false;
  const isReport =
    value.role === 'reports' &&
    others.every((each) => each.value.role !== 'reports') &&
    !hasJoiner(words.slice(end, others[0]?.start)) &&
    !hasAny(words.slice(end, others[0]?.start), WHO);
  return isReport || hasAny(words.slice(end, end + 3), SAYING);
}

/** "Does AWS decide which buckets Macie looks at?": what the service that follows does something with. */
export const isObjectOfNext = (
  words: readonly Word[],
  { start, end }: Name,
  names: readonly Name[],
) =>
  /^(?:which|what)$/.test(words[start - 1]?.word ?? '') &&
  names.some((next) => next.start === end && DOING.test(words[next.end]?.word ?? ''));

/** "Looks at", "may read", "is allowed to": behind whoever does it. */
const DOING = /^(?:(?!this)[a-z]{2,}[^s]s|may|can|could|should|must|will|is)$/;

const isMadeFor = (words: readonly Word[], end: number): boolean =>
  words[end]?.word === 'to' || /rules? for$/.test(textOf(words.slice(end - 1, end + 1)));
