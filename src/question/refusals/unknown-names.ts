/** Words that look like the name of a service which the catalog does not have. */
import { type Clause, ofAll, targetKey, unique } from '../clauses/clause';
import { isGeneric } from '../form/form';
import type { Lexicon } from '../lexicon/lexicon';
import { isOfStandard } from '../lexicon/standards';
import type { Word } from '../lexicon/words';
import type { TargetRef } from '../question';
import { AWS, DETERMINERS, FILLERS, hasAny, stems, WHO } from '../text/grammar';
import { BELONGINGS, GOING_ON, NAMING, namedAsService, namedBehind } from './made-up-names';
import { isSecret } from './secrets';

const OBJECT_MARKERS = stems('on in for of with about using via under inside');

/** Whether the words ask whose job something is, or mention AWS: an anchor for everyday words. */
export function isAnchored(words: readonly Word[]): boolean {
  return (
    hasAny(words, WHO) ||
    hasAny(words, AWS) ||
    words.some((word) =>
      /^(?:responsibl|responsibility|responsibilities|job|cloud|serverless|duty|account|liabl)$/.test(
        word.stem,
      ),
    ) ||
    /^(?:do|does|am|is|are|should|must)$/.test(words[0]?.stem ?? '')
  );
}

/** Where in a question the name of a service stands: "… on X", "X …", "… X". */
function standsForService(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const last = at === words.length - 1 || words[at + 1]?.startsSentence === true;
  return (
    at === 0 ||
    last ||
    (before !== undefined && /^(?:on|in|for|of|with|does|do|is|are|who|vs)$/.test(before.stem))
  );
}

/** "Our Amadeus Altéa data": a name of two words; "the bastion hosts" is none. */
const isNamed = (words: readonly Word[], at: number): boolean =>
  /^(?:the|our|my)$/.test(words[at - 1]?.word ?? '') &&
  words[at]?.capital === true &&
  words[at + 1]?.capital === true;

/** "Moodle Cloud": what another maker runs. */
const isCloudOf = (words: readonly Word[], at: number): boolean =>
  words[at]?.capital === true && words[at + 1]?.capital === true && words[at + 1]?.word === 'cloud';

/** "Veeam Vault for AWS": what another maker sells to those who use AWS. */
const isSoldForAws = (words: readonly Word[], at: number): boolean => {
  if (!words[at]?.capital || !words[at + 1]?.capital) return false;
  const end = words[at + 2]?.capital ? at + 3 : at + 2;
  return words[end]?.word === 'for' && AWS.has(words[end + 1]);
};

/** "AWS IoT FactoryBrain": what follows a name of AWS makes it another name, which nobody knows. */
export function nameCutShort(clauses: readonly Clause[]): Word | null {
  for (const { words, mentions } of clauses) {
    for (const { start, end } of mentions.names) {
      const vendor = [words[start], words[start - 1]].some(
        (word) => word !== undefined && AWS.has(word),
      );
      const next = words[end];
      const isPart = next?.capital && next.unknown && !mentions.used[end];
      // "MQTT Shield for AWS": what others sell for AWS has names of its own.
      const maker = words[start - 1];
      const isForAws = words[end]?.word === 'for' && AWS.has(words[end + 1]);
      if (isForAws && maker?.capital && !maker.startsSentence && !AWS.has(maker)) return maker;
      const isApart = next?.startsSentence || next?.afterBreak || next?.afterComma;
      if (vendor && isPart && !isApart) return next;
    }
  }
  return null;
}

/** "CLF-C02 practice question: …" */
const EXAMS = /^(?:clf|saa|scs|dva|soa)$/;

/** "It", "them"; "that" and "this" where nothing follows. */
const isObjectAt = (words: readonly Word[], at: number): boolean =>
  /^(?:it|them)$/.test(words[at]?.word ?? '') ||
  (at === words.length - 1 && /^(?:that|this)$/.test(words[at]?.word ?? ''));

/** A word that looks like the name of a service that does not exist here. */
export function unknownName(words: readonly Word[], clauses: readonly Clause[]): Word | null {
  const used = ofAll(clauses, ({ mentions }) => mentions.used);
  const service = hasAny(words, NAMING) ? namedAsService(words, used) : null;
  if (service) return service;
  if (!words.some((word) => word.unknown) && !hasAny(words, AWS)) return null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    const behind = AWS.has(word) ? namedBehind(words, used, at) : null;
    if (behind) return behind;
    const before = words[at - 1];
    const next = words[at + 1];
    if (isOfStandard(words, at)) {
      // "AWS PCI Autopilot": the name of a standard within a name that nobody knows.
      const goesOn = word.capital && next?.capital && next.unknown && !next.startsSentence;
      if (goesOn && before && AWS.has(before)) return next;
      continue;
    }
    // "Where a processor engages AWS, GDPR obliges us": what stands apart is no part of a name.
    if (word.startsSentence || word.afterComma) continue;
    if (word.unknown && before && AWS.has(before)) return word;
    // "AWS Backup Autopilot": a task's word within a name that nobody knows.
    const namesMore =
      used[at] && word.capital && next?.capital === true && !used[at + 1] && !next.startsSentence;
    if (namesMore && before && AWS.has(before) && !isGeneric(next)) return next;
    if (used[at] || !before || !AWS.has(before)) continue;
    if (isGeneric(word) || FILLERS.has(word) || BELONGINGS.has(word)) continue;
    // "AWS repairs the Region", "AWS blocks that?": a verb, of which something is the object.
    if (!word.capital && (DETERMINERS.has(next) || isObjectAt(words, at + 1))) continue;
    if (word.word.endsWith('ly') || GOING_ON.has(word)) continue;
    const ahead = words[at - 2];
    // "… encrypts Amazon Zebra", "… on amazon zebra"; but in "does AWS quietly …" AWS is who acts.
    const isObject =
      ahead === undefined
        ? words.slice(at + 1, at + 4).some((each) => each.word === 'service')
        : used[at - 2] === true || OBJECT_MARKERS.has(ahead);
    if (word.capital || isObject) return word;
  }
  return (
    words.find(
      (word, at) =>
        word.unknown &&
        !isOfStandard(words, at) &&
        !EXAMS.test(word.word) &&
        !isSecret(words, at) &&
        // "Cut by a digger": a service is never "a".
        !/^(?:a|an)$/.test(words[at - 1]?.word ?? '') &&
        (standsForService(words, at) ||
          isNamed(words, at) ||
          isCloudOf(words, at) ||
          isSoldForAws(words, at)) &&
        (isAnchored(words) || clauses.some(({ concerns }) => concerns.length > 0)),
    ) ?? null
  );
}

/** Services whose names have a word near the given one. */
export function similarTo(word: string, lexicon: Lexicon): TargetRef[] {
  const near = lexicon.nameSpelling().suggest(word).slice(0, 3);
  const targets = near.flatMap((each) =>
    lexicon.services.matchesAt([lexicon.dictionary.look(each)], 0).map(({ value }) => value.target),
  );
  return unique(targets, targetKey).slice(0, 3);
}
