/** Everyday words for things that services have: "a bucket", "our queue". */
import type { Name } from '../lexicon/service-names';
import type { Word } from '../lexicon/words';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS, union, WHO } from '../text/grammar';
import type { Span } from '../text/spans';
import { areListed } from './coordination';

/** "A bucket", "our queue": said of a thing, not of a service. */
export const isThing = (words: readonly Word[], { start, end, value }: Name) =>
  value.target.variant === null &&
  end - start === 1 &&
  words[start]?.capital === false &&
  DETERMINERS.has(words[start - 1]);

/** "Our trail bucket", "card data in buckets" */
function isOneOfThem(words: readonly Word[], { start, end, value }: Name): boolean {
  const isWord =
    value.target.variant === null &&
    value.everyday &&
    !value.official &&
    end - start === 1 &&
    !words[start]?.capital;
  if (!isWord) return false;
  const before = PREPOSITIONS.has(words[start - 1]);
  if (before) return words[start]?.word === `${value.name}s`;
  const lead = words.slice(Math.max(0, start - NOUNS), start);
  const at = lead.findLastIndex((word) => DETERMINERS.has(word));
  return at >= 0 && lead.slice(at).every((word) => !ENDS_NOUN.has(word));
}

/** How many words a thing may have with its determiner: "the age verification bucket". */
const NOUNS = 4;
const ENDS_NOUN = union(PREPOSITIONS, AUXILIARIES, WHO);

/** "The VPN for drivers (Client VPN)": a word of a longer name that is said as well. */
export const isPartOfName = (
  words: readonly Word[],
  { start, end }: Span,
  names: readonly Name[],
) =>
  end - start === 1 &&
  names.some(
    (name) =>
      name.end - name.start > 1 &&
      !areListed(words, { start, end }, name) &&
      words.slice(name.start, name.end).some(({ stem }) => stem === words[start]?.stem),
  );

/** "The Athena results bucket": the last of several nouns, which is one of the service that the first one names. */
function isOfAnother(words: readonly Word[], name: Name, names: readonly Name[]): boolean {
  const { official, everyday, target } = name.value;
  // "FSx (the Windows one)": a way of running it.
  if (official || !everyday || target.variant !== null || words[name.start]?.capital) return false;
  const before = names.findLast(({ end }) => end <= name.start);
  if (!before || name.start - before.end > 2 || before.value.everyday) return false;
  return words
    .slice(before.end, name.start + 1)
    .every((word) => !PREPOSITIONS.has(word) && !word.afterComma && !AUXILIARIES.has(word));
}

/** Whether a name is no everyday word: "Athena query" as well as "Athena". */
export const isStrong = ({ value }: Name) =>
  value.official || (value.certainty === 'sure' && !value.everyday);

/**
 * The names without things, where a service is named by its name: "Macie finds a passport in a bucket". A thing that
 * is listed beside a service stays.
 */
export function withoutThings(
  words: readonly Word[],
  names: readonly Name[],
  isCoordinated: (name: Span) => boolean,
): readonly Name[] {
  const proper = names.filter(
    (name) =>
      name.value.official ||
      isCoordinated(name) ||
      !(
        isThing(words, name) ||
        isOneOfThem(words, name) ||
        isPartOfName(words, name, names) ||
        isOfAnother(words, name, names)
      ),
  );
  return proper.some(isStrong) ? proper : names;
}

/** "A batch job on my own AMI" is about the job: what may be a part gives way to any name. */
export function withoutParts(names: readonly Name[]): readonly Name[] {
  const whole = names.filter(
    ({ value }) => value.certainty !== 'implied' || value.target.variant !== null,
  );
  return whole.length > 0 ? whole : names;
}
