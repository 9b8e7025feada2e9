/** What a message singles out of the services that it names: "I only care about EventBridge", "the latter". */
import type { Name } from '../lexicon/service-names';
import { textOf, type Word } from '../lexicon/words';
import { areListed, isListedAfter } from '../names/coordination';
import { isSetAside } from '../names/set-aside';
import type { TargetRef } from '../question';
import { AUXILIARIES, COMPARING, hasAny, stems } from '../text/grammar';
import { type Clause, isQuestion, ofAll, targetKey, unique } from './clause';
import { hasRole } from './made-for';
import { namedAgain } from './pointing-back';

/** How many words before a name may single it out. */
const REACH = 6;

/** "I only need …", "I'm just asking about …", "what worries me is …", "only for …" */
const SINGLING =
  /\b(?:(?:(?:only|just|solely|mainly|specifically) (?:care|need|mean|want|ask|asking|interested|concerned|worried|talking|about|for)|concerned only|worries me|what matters)(?: (?:to know|about|with|for|in|is|by)){0,2}|my question (?:is )?(?:about|on|regards|regarding|concerns))(?: (?:the|our|my|this|that))?$/;

const isDenied = (words: readonly Word[], start: number) =>
  words.slice(Math.max(0, start - REACH), start).some(({ stem }) => stem === 'not');

/** "For the DynamoDB side only", "for S3 only" */
function isAlone(words: readonly Word[], end: number): boolean {
  const at = /^(?:side|part|half|end|bit)$/.test(words[end]?.word ?? '') ? end + 1 : end;
  if (words[at]?.word !== 'only') return false;
  const next = words[at + 1];
  return !next || next.afterComma || next.afterBreak;
}

const leadsUpTo = (words: readonly Word[], start: number): boolean =>
  SINGLING.test(textOf(words.slice(Math.max(0, start - REACH), start))) && !isDenied(words, start);

/** "It's the Grafana side that I wonder about" */
const isPointedOut = (words: readonly Word[], { start, end }: Name): boolean => {
  const lead = textOf(words.slice(Math.max(0, start - 3), start));
  const tail = textOf(words.slice(end, end + 3));
  return (
    /\b(?:it|this|question) is (?:only |just )?(?:the|our|my|about)$/.test(lead) &&
    /^(?:(?:side|part|half|end|bit) )?(?:that |which )?(?:i|we)\b/.test(tail)
  );
};

const isName = (words: readonly Word[], { start, value }: Name) =>
  value.certainty === 'sure' ||
  // "Only the AMI" is of what was told before.
  (words[start]?.capital === true && value.certainty !== 'implied');

/** The names of a clause that it singles out, with those that are listed after them. */
function singledOut({ words, mentions: { said } }: Clause): readonly Name[] {
  const single: Name[] = [];
  for (const name of said) {
    if (!isName(words, name)) continue;
    const goesOn = single.some((each) => isListedAfter(words, each, name));
    if (
      goesOn ||
      leadsUpTo(words, name.start) ||
      isAlone(words, name.end) ||
      isPointedOut(words, name)
    )
      single.push(name);
  }
  return single;
}

/** "The former", "the latter", "I only need the first": which of those told, or null. */
function byOrder(
  clauses: readonly Clause[],
  told: readonly TargetRef[],
): TargetRef | null | undefined {
  for (const { words } of clauses)
    for (const [at, { word }] of words.entries()) {
      if (words[at - 1]?.word !== 'the') continue;
      // "The former employee" is nobody's service.
      const next = words[at + 1];
      const isNoun = next && !next.afterComma && !next.afterBreak && !AUXILIARIES.has(next);
      if (isNoun && word === 'former') continue;
      const isOnly = /^(?:first|second|last)$/.test(word) && leadsUpTo(words, at);
      if (word === 'former' || (isOnly && word === 'first')) return told[0];
      if (word === 'latter' || (isOnly && word === 'last')) return told.at(-1);
      if (isOnly) return told[1];
    }
  return null;
}

const PAST = stems('was were had used before formerly ago previously once');

/** How many words before a name "now" may stand. */
const NOW = 4;

/** "We had it in WorkDocs years ago. Now it is in FSx." */
function heldNow(clauses: readonly Clause[]): TargetRef | null {
  let isPast = false;
  for (const { words, targets, mentions } of clauses) {
    const name = mentions.names.find(({ start }) =>
      words.slice(Math.max(0, start - NOW), start).some(({ word }) => word === 'now'),
    );
    if (name && isPast && targets.length === 1) return targets[0] ?? null;
    isPast ||= targets.length > 0 && hasAny(words, PAST);
  }
  return null;
}

const JOINS = /^(?:or|and|vs|versus)$/;

/** The services that stand outside brackets, where others are named only inside: "RDS Proxy … (RDS itself is clear)". */
function outsideBrackets(clauses: readonly Clause[]): readonly TargetRef[] {
  if (!clauses.some(({ words }) => words.some(({ aside }) => aside))) return [];
  // "On plain servers (EC2) or on Lightsail": the name of what is listed.
  const isListed = ({ words }: Clause) =>
    words.some(
      ({ aside }, at) => !aside && words[at - 1]?.aside && JOINS.test(words[at]?.word ?? ''),
    );
  if (clauses.some(isListed)) return [];
  const inside = new Set<string>();
  const outside = new Map<string, TargetRef>();
  for (const { words, mentions } of clauses)
    for (const { start, value } of mentions.names)
      if (words[start]?.aside) inside.add(value.target.service);
      else outside.set(value.target.service, value.target);
  const isBeside = [...inside].some((service) => !outside.has(service));
  return isBeside ? [...outside.values()] : [];
}

/** The services that no sentence sets aside, where one sets aside another: "RDS is fine. Who backs up S3?" */
function notSetAside(clauses: readonly Clause[]): readonly TargetRef[] {
  const aside = new Set<string>();
  for (const { words, mentions } of clauses)
    for (const name of mentions.said) {
      const { service } = name.value.target;
      if (name.value.certainty === 'sure' && isSetAside(words, name)) aside.add(service);
      // "We moved from Neptune to RDS. In Neptune, who …?" comes back to it.
      else aside.delete(service);
    }
  if (aside.size === 0) return [];
  const isAside = ({ words, mentions }: Clause) =>
    mentions.names.length > 0 && mentions.names.every((name) => isSetAside(words, name));
  // "We pass it from EventBridge to Kinesis. Not asking about Kinesis."
  const asked = ({ words, targets }: Clause) =>
    isQuestion(words) ? targets : targets.filter(({ service }) => !aside.has(service));
  return ofAll(
    clauses.filter((clause) => !isAside(clause)),
    asked,
  );
}

/** "AMS or plain EC2" */
const comparesNames = ({ words, mentions: { said } }: Clause): boolean =>
  hasAny(words, COMPARING) ||
  said.some((name, at) => at > 0 && areListed(words, said[at - 1] as Name, name));

/** The services that are singled out by any means, of those that were told. */
function meantOf(clauses: readonly Clause[], told: readonly TargetRef[]): readonly TargetRef[] {
  const single = clauses.flatMap((clause) => singledOut(clause).map(({ value }) => value.target));
  if (single.length > 0) return single;
  if (told.length < 2) return [];
  const operators = told.filter((target) => hasRole(clauses, target, 'operates'));
  if (operators.length > 0 && !clauses.some(comparesNames)) return operators;
  const held = byOrder(clauses, told) ?? heldNow(clauses);
  if (held) return [held];
  const left = notSetAside(clauses);
  if (left.length > 0 && left.length < told.length) return left;
  const again = namedAgain(clauses);
  if (again) return [again];
  const outside = outsideBrackets(clauses);
  return outside.length > 0 ? outside : left;
}

/** The clauses, of whose services only those are left that one of them singles out. */
export function withSingledOut(clauses: readonly Clause[]): readonly Clause[] {
  let named = 0;
  for (const { mentions } of clauses) named += mentions.said.length;
  if (named < 2) return clauses;
  const told = unique(
    ofAll(clauses, ({ targets }) => targets),
    targetKey,
  );
  if (told.length === 0) return clauses;
  const meant = meantOf(clauses, told);
  if (meant.length === 0) return clauses;
  const services = new Set(meant.map(({ service }) => service));
  let isMissing = !told.some(({ service }) => services.has(service));
  return clauses.map((clause) => {
    const own = clause.targets.filter(({ service }) => services.has(service));
    if (!isMissing || clause.targets.length === 0) return { ...clause, targets: own };
    isMissing = false;
    return { ...clause, targets: meant };
  });
}
