/** Which of two names that stand in one clause is asked about, by their order and the word between them. */
import type { Name } from '../lexicon/service-names';
import type { Word } from '../lexicon/words';
import {
  AUXILIARIES,
  compares,
  DETERMINERS,
  hasAny,
  JOINERS,
  PREPOSITIONS,
  stems,
  WHO,
} from '../text/grammar';

/** Whether a question begins before a name: "who deletes …", "is …", "and do we …". */
function isAskedBefore(words: readonly Word[], { start }: Name): boolean {
  const [first, second] = words;
  const opens = first && JOINERS.has(first) ? second : first;
  return AUXILIARIES.has(opens) || hasAny(words.slice(0, start), WHO);
}

/** "Does Macie …?", "is our Redshift …?" */
const isSubject = (words: readonly Word[], { start }: Name): boolean => {
  const at = DETERMINERS.has(words[start - 1]) ? start - 2 : start - 1;
  return at >= 0 && at < 2 && AUXILIARIES.has(words[at]);
};

/** What leads to a name, of the words between it and the one before. */
const leadOf = (between: readonly Word[]): string =>
  between.findLast((each) => PREPOSITIONS.has(each) || each.word === 'by')?.word ?? '';

/** "As well as", "nor", "as against": joins two names beside "and" and "vs". */
const SIDE_BY_SIDE = /^(?:as|nor|well|against)$/;

const areApart = (one: Name, other: Name) =>
  one.value.target.service !== other.value.target.service;

/**
 * "Who tunes the rules of WAF on our ALB?": what is asked about stands right behind the question, and what comes later
 * only says where or what for. Not so with "in", which a task may have before its place: "who deletes the logs of
 * AppSync in CloudWatch?", nor with both ends of a way: "who encrypts traffic from EC2 to S3?"
 */
export function comesAfterAsked(words: readonly Word[], before: Name, name: Name): boolean {
  if (!areApart(before, name) || !isAskedBefore(words, before) || compares(words)) return false;
  const between = words.slice(before.end, name.start);
  if (between.some(({ word }) => SIDE_BY_SIDE.test(word))) return false;
  const lead = leadOf(between);
  if (lead === 'to' && words.slice(0, before.start).some(({ word }) => word === 'from'))
    return false;
  return isSubject(words, before) || !/^(?:in|into|inside)$/.test(lead);
}

/** What says, of the service before it, where it comes from, whose or what for it is. */
const OF_OTHERS = /^(?:from|by|for|of|via)$/;

/** "The job reads from RDS", "replaced by MSK": as much is said of the one as of the other. */
const EVEN = stems(
  'read reads reading pull pulls pulling pulled get gets getting fetch fetches come comes replaced replace replicated swapped left dropped vanished',
);

const RIGHTS = stems('role roles policy policies permission permissions rights');
const NEEDS = /^(?:uses?|assumes?|needs?|has|have|gets?|requires?|s)$/;

/** "The role that our *Lambda uses* to read DynamoDB", "Lambda's role for …": whose right it is, before what it opens. */
export const holdsRight = (words: readonly Word[], { start, end }: Name): boolean =>
  NEEDS.test(words[end]?.word ?? '') &&
  (hasAny(words.slice(Math.max(0, start - 4), start), RIGHTS) ||
    hasAny(words.slice(end, end + 3), RIGHTS));

/** "Images from ECR on App Runner", "a key of KMS for RDS": told of what was named before. */
export function comesFrom(words: readonly Word[], before: Name, name: Name): boolean {
  if (!areApart(before, name) || compares(words)) return false;
  // "An ALB with a certificate from ACM": which of both, the task tells.
  if (name.value.madeFor !== null) return false;
  const between = words.slice(before.end, name.start);
  if (between.some(({ word }) => SIDE_BY_SIDE.test(word))) return false;
  if (!OF_OTHERS.test(leadOf(between)) || hasAny(between, WHO)) return false;
  return !hasAny(words.slice(Math.max(0, before.start - 3), name.start), EVEN);
}
