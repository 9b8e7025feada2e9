/** What is named beside the services that are asked about, and not asked about itself. */
import { hasJoiner } from './coordination';
import { DETERMINERS } from './grammar';
import type { Name } from './service-names';
import type { Span } from './spans';
import type { Word } from './words';

/** "A bucket", "our queue": said of a thing, not of a service. */
export const isThing = (words: readonly Word[], { start, end, value }: Name) =>
  value.target.variant === null &&
  end - start === 1 &&
  words[start]?.capital === false &&
  DETERMINERS.has(words[start - 1]?.stem ?? '');

/** "The VPN for drivers (Client VPN)": a word of a longer name that is said as well. */
const isPartOfName = (words: readonly Word[], { start, end }: Span, names: readonly Name[]) =>
  end - start === 1 &&
  names.some(
    (name) =>
      name.end - name.start > 1 &&
      words.slice(name.start, name.end).some(({ stem }) => stem === words[start]?.stem),
  );

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
      !(isThing(words, name) || isPartOfName(words, name, names)),
  );
  return proper.some(({ value }) => value.official) ? proper : names;
}

/** What says where something stands or what it does, and so begins what is told beside a service. */
const BESIDE =
  /^(?:that|which|where|behind|before|front|beneath|via|through|into|feeding|serving)$/;

/** "The topics of SNS that CloudWatch sends its alarms to": told of another service, and not asked about. */
function isBystander(words: readonly Word[], mention: Span, names: readonly Name[]): boolean {
  const before = names.findLast(({ end }) => end <= mention.start);
  if (!before) return false;
  const between = words.slice(before.end, mention.start);
  return (
    !hasJoiner(between) &&
    !words[mention.start]?.afterComma &&
    between.some(({ word, startsSentence }) => !startsSentence && BESIDE.test(word))
  );
}

/** The names, in order, without those that are only told of another. */
export function withoutBystanders(words: readonly Word[], names: readonly Name[]): readonly Name[] {
  return names.filter((name) => !isBystander(words, name, names));
}

/** "S3 Glacier, not S3": the names without what is denied, where another is left. */
export function withoutDenied(words: readonly Word[], names: readonly Name[]): readonly Name[] {
  const left = names.filter(({ start }) => words[start - 1]?.stem !== 'not');
  return left.length > 0 ? left : names;
}
