/** Whether words that might name a service are meant as its name. */
import type { NamedConcern } from '../lexicon/concern-phrases';
import type { Name } from '../lexicon/service-names';
import type { Word } from '../lexicon/words';
import { AWS, COMPARING, DETERMINERS, NOISE, RESPONSIBILITY, stems } from '../text/grammar';
import { type Mention, overlaps, type Span, within } from '../text/spans';

/** What may stand right before a name. */
const BEFORE_NAME = stems(
  'on in for with of to from vs versus about does is do aws amazon use using used run runs running have via our my the and or inside within through into onto under behind leave',
);

/** What may stand right behind a name. */
export const AFTER_NAME = stems(
  'thing stuff is does do on in for with vs versus and or plus job jobs service cluster who what data at by can cache cluster workflow flow bot bots pipeline gets runs has have keeps was were will should must needs worker workers crawler got app apps project site account team user users console before after when while so but because if then since pls plz please thx thanks too also instead there really both we i going goes find finds found being',
);

/** What a service does that a sentence begins with: "Translate handles the manuals." */
const DOES = stems(
  'says said found flagged went handles makes takes turns shows writes reads sends gives tells stores sees serves feeds flags recommends suggests predicts detects returns produces creates uses sits covers processes converts listens answers calls pulls pushes copies moves raises reports finds gets keeps runs has picks puts lets helps records collects starts stops watches deletes scans retries retains learns looks needs closes fixes removes blocks',
);

/** "*Config flagged* five resources": what a file of settings does not do. */
const BRINGING = /^(?:said|found|flagged|flags|reports)$/;

const doesSomething = (word: Word | undefined): boolean =>
  word !== undefined && DOES.has(word) && (word.word.endsWith('s') || DID.test(word.word));
const DID = /^(?:said|found|flagged|went)$/;

/** "Glue writes to S3": an everyday word at the head of a sentence, which says what it does; not "backup takes hours". */
export const isHeadOfSentence = (
  words: readonly Word[],
  { start, end, value }: Name,
  spoken: ReadonlyArray<Mention<NamedConcern>>,
): boolean =>
  (BRINGING.test(words[end]?.word ?? '') || !spoken.some((span) => within(span, { start, end }))) &&
  (start === 0 || words[start]?.startsSentence === true || opensBefore(words, start)) &&
  words[start]?.word === value.name &&
  doesSomething(words[end]);

/** "Glue, the IAM side of it", "redis: IAM": a word, written as a name or no English, that stands apart before all else. */
export const isHeading = (words: readonly Word[], { start, end, value }: Name): boolean =>
  start === 0 &&
  (words[0]?.capital === true || !value.everyday) &&
  words[0]?.word === value.name &&
  (words[end]?.afterComma || words[end]?.afterBreak) === true;

/** "Does Glue retry …", "is Detective collecting anything": what a question asks somebody or something to do. */
function isAskedToAct(words: readonly Word[], { start, end }: Span): boolean {
  const before = words[start - 1];
  const [verb, object] = [words[end], words[end + 1]];
  if (!before || !verb || !object) return false;
  if (/^(?:does|can|could|will|would|should|must|may)$/.test(before.word)) return DOES.has(verb);
  const isOpen = DETERMINERS.has(object) || OBJECT.test(object.word);
  return /^(?:is|was)$/.test(before.word) && verb.word.endsWith('ing') && isOpen;
}
const OBJECT =
  /^(?:any|some|every|no)thing$|^(?:it|them|all|before|when|while|until|unless|without)$/;

/** "So Inspector finds …", "when Polly reads …" */
const opensBefore = (words: readonly Word[], start: number): boolean =>
  words[start]?.capital === true &&
  (start === 1 || words[start - 1]?.startsSentence === true) &&
  OPENING.test(words[start - 1]?.word ?? '');
const OPENING = /^(?:so|and|but|ok|okay|now|when|if|since|because|as|hey|hi|well|also|yes|no)$/;

/** "The stuff on Backup": where something is, and a capital in the middle of a sentence. */
const isCapitalPlace = (words: readonly Word[], { start, end, value }: Name): boolean =>
  end - start === 1 &&
  words[start]?.capital === true &&
  words[start]?.word === value.name &&
  !words[start]?.startsSentence &&
  words[start - 1]?.capital === false &&
  /^(?:on|in|for|with|via|through)$/.test(words[start - 1]?.word ?? '') &&
  words[end]?.capital !== true;

/** Whether a name may end before a word: "Macie, …", "Macie is …", but not "forecast data". */
const isClosed = (after: Word | undefined): boolean =>
  after === undefined ||
  after.startsSentence ||
  after.afterComma ||
  after.afterBreak ||
  AFTER_NAME.has(after) ||
  POINT.test(after.word) ||
  doesSomething(after);

/** "a) Glue b) EMR": what counts the points of a list. */
export const POINT = /^(?:[a-h]|\d{1,2})$/;

/** "Does Transcribe …", "The Connect hotline for pubs": no title of nothing but capitals. */
const isInSentence = (words: readonly Word[], { start, end }: Span): boolean => {
  const before = words[start - 1];
  const opens = before !== undefined && (start === 1 || before.startsSentence);
  return before?.capital === false || (opens && words[end]?.capital === false);
};

/** Whether the words around an everyday word say that it is meant as the name of a service. */
export function isMeantAsName(
  words: readonly Word[],
  name: Name,
  spoken: ReadonlyArray<Mention<NamedConcern>>,
): boolean {
  const { start, end, value } = name;
  const before = words[start - 1];
  const first = words[start];
  // "AWS Batch" is a name; in "does AWS train …" somebody does something.
  if (before && AWS.has(before)) return !value.everyday || first?.word === value.name;
  if (isCapitalPlace(words, name) || isHeadOfSentence(words, name, spoken)) return true;
  const apart =
    first?.capital === true && start > 0 && !first.startsSentence && first.word === value.name;
  const isOpened = before !== undefined && BEFORE_NAME.has(before);
  // "Is Config encrypted?": a word that proves little of a task, written as a name.
  const isTask = spoken.some(
    (span) =>
      within({ start, end }, span) && !(apart && isOpened && value.official && span.value.weak),
  );
  const isTold = /^(?:what|which|that)$/.test(before?.word ?? '') && doesSomething(words[end]);
  // "Who fixes *what Inspector finds*?"
  if (isTold && value.official && first?.word === value.name) return true;
  if (isTask) return false;
  // "Managed services" are many, as "IoT services" are; "Managed Services" is a name.
  if (!value.everyday)
    return (
      words[end]?.word !== 'services' &&
      (first?.capital === true || words[end - 1]?.stem !== 'servic')
    );
  // "Functions", "disks" and "one" are ordinary words; only the very word in the place of a name counts.
  if (first?.word !== value.name || RESPONSIBILITY.has(first)) return false;
  // "Our organization", "a quick question"; but "Organizations", "Quick".
  if (NOISE.has(first) && !apart && !first.word.endsWith('s')) return false;
  if (spoken.some((span) => overlaps(span, { start, end }) && !within({ start, end }, span)))
    return false;
  const closes = isClosed(words[end]) || isAskedToAct(words, name);
  // "… the transcripts that Transcribe makes"; in a Title All Of Capitals they say nothing.
  if (apart && (closes || isInSentence(words, name))) return true;
  // "If Connect itself falls over", but not "the job itself"
  if (words[end]?.word === 'itself' && !DETERMINERS.has(before)) return true;
  const opens =
    before === undefined ||
    first.startsSentence ||
    isOpened ||
    // "Who patches Amplify?"
    spoken.some((span) => span.end === start);
  if (start === 0 && spoken.length > 0) return true;
  return opens && (closes || spoken.some((span) => span.start === end));
}

/** "Macie, Inspector and GuardDuty": an everyday word among names is one. */
export const isNamedInList = (
  words: readonly Word[],
  { start, end, value }: Name,
  spoken: ReadonlyArray<Mention<NamedConcern>>,
) =>
  words[start]?.word === value.name &&
  (words[start]?.capital === true || isListEnd(words[end])) &&
  !spoken.some(
    (span) =>
      overlaps(span, { start, end }) &&
      // "X-Ray and Config": a task's word, written as the name that it is.
      !(words[start]?.capital && value.official && within(span, { start, end })),
  );

/** "…, forecast data of plates" lists no Forecast. */
const isListEnd = (after: Word | undefined): boolean =>
  isClosed(after) &&
  (after === undefined || after.afterComma || after.afterBreak || !DATA.has(after));

const DATA = stems('data');

/** "*Config* vs CloudTrail": the very word, set beside a name. */
export const isComparedAt = (words: readonly Word[], { start, end, value }: Name): boolean =>
  words[start]?.word === value.name &&
  (COMPARING.has(words[end]) || COMPARING.has(words[start - 1]));
