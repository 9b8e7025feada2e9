/** Whether words that are spelled like a name can be one at all: "does AWS back up", "s3 files", "x-ray images". */
import type { Lexicon } from '../lexicon/lexicon';
import type { NamedTarget } from '../lexicon/service-names';
import type { Word } from '../lexicon/words';
import { AWS } from '../text/grammar';
import type { Span } from '../text/spans';
import { AFTER_NAME } from './meant-names';

/** "Does AWS back up my volumes?": "AWS Backup" is no name where it is somebody and what they do. */
export function isVerb(words: readonly Word[], { start, end }: Span): boolean {
  // "Which channels may run commands"
  if (words[start]?.word === 'run')
    return /^(?:may|can|could|to|should|must|will|i|we|they|who)$/.test(
      words[start - 1]?.word ?? '',
    );
  const [vendor, verb] = [words[start], words[start + 1]];
  if (end - start !== 2 || !vendor || !verb || !AWS.has(vendor)) return false;
  // "Kafka on AWS backups": copies of what runs there
  if (verb.word === 'backups') return words[start - 1]?.word === 'on';
  const asks = /^(?:do|does|did|dos|dose|will|can|should|must)$/.test(words[start - 1]?.word ?? '');
  const object = words[end];
  return (
    asks &&
    object !== undefined &&
    !AFTER_NAME.has(object) &&
    /^(?:backup|support|batch|connect|shield)$/.test(verb.word) &&
    !(verb.capital && object.capital === false && DOING.test(object.word)) &&
    !object.word.startsWith('encrypt')
  );
}

/** "Does AWS Backup make copies?" */
const DOING =
  /^(?:make|makes|copy|copies|keep|take|takes|create|delete|run|test|store|hold|cover|include|send|move|restore|rotate|automatically|itself|also|already)$/;

/** "The transformed documents", "network firewalling": what happens to something is no name. */
export const isInflected = (word: string, { name, everyday }: NamedTarget): boolean =>
  (everyday || name.includes(' ')) &&
  (/(?:ed|ing)$/.test(word)
    ? !/(?:ed|ing)$/.test(name)
    : // "The inspector finds", where "Inspector findings" are a name
      name.endsWith('ing') && /[^s]s$/.test(word) && !word.endsWith('ings'));

/** "Compare RDS, Aurora and EC2": names side by side, which make no other together. */
export const isList = (words: readonly Word[], { start, end }: Span): boolean => {
  for (let at = start + 1; at < end; at += 1) if (words[at]?.afterComma) return true;
  return false;
};

/** "Acme" is no ACM: of a name that is no English there is only the plural beside it. */
export const isOtherWord = (word: string, { name, everyday }: NamedTarget): boolean =>
  !everyday && word !== name && !name.includes(' ') && !PLURAL.test(word.slice(name.length));

/** "X-ray images of teeth": what begins like a name and means something else. */
export const isUnlike = (words: readonly Word[], { start }: Span, { unlike }: NamedTarget) =>
  unlike.length > 0 &&
  unlike.some((phrase) => phrase.every((each, at) => words[start + at]?.word === each));

const PLURAL = /^(?:e?s)?$/;

/** "s3 files" are files in S3; "S3 Files" is a service. */
export function startsWithName(
  words: readonly Word[],
  { start, end }: Span,
  lexicon: Lexicon,
): boolean {
  return (
    end - start > 1 &&
    lexicon.solid.has(words[start]?.word ?? '') &&
    words[end - 1]?.capital === false
  );
}

/** "Push notifications from *AWS Health*": what ends where the name of another begins. */
export const endsInName = (words: readonly Word[], { start, end }: Span, lexicon: Lexicon) =>
  end - start > 2 &&
  AWS.has(words[end - 1]) &&
  /^(?:by|from|of)$/.test(words[end - 2]?.word ?? '') &&
  lexicon.services.matchesAt(words, end - 1).length > 0;
