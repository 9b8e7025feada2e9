/** A service as it runs where nothing else is said, set beside another way of running it. */
import type { Name } from '../lexicon/service-names';
import type { Word } from '../lexicon/words';
import { COMPARING, DETERMINERS, hasAny, JOINERS } from '../text/grammar';

/** "Redshift Serverless vs provisioned": the words for a service as it runs where nothing else is said. */
const AS_USUAL =
  /^(?:provisioned|standard|normal|regular|ordinary|classic|plain|(?:node|cluster|fleet|broker)s?)$/;

/** The names with the service of a way of running that is set beside "provisioned", "the normal one". */
export function withUsualWays(words: readonly Word[], names: readonly Name[]): readonly Name[] {
  if (names.every(({ value }) => value.target.variant === null)) return names;
  return names.flatMap((name) => {
    const { service, variant } = name.value.target;
    // "Serverless vs the normal one"
    const at = DETERMINERS.has(words[name.end + 1]) ? name.end + 2 : name.end + 1;
    const joiner = words[name.end];
    const isUsual =
      (COMPARING.has(joiner) || /^(?:or|than)$/.test(joiner?.word ?? '')) &&
      AS_USUAL.test(words[at]?.word ?? '');
    const isNamed = names.some(({ start }) => start > at && start <= at + 2);
    if (variant === null || !isUsual || isNamed) return [name];
    const usual = { ...name.value, target: { service, variant: null } };
    return [name, { ...name, start: at, end: at + 1, value: usual }];
  });
}

/** "Redshift provisioned", beside "Redshift Serverless" */
export const isUsualWay = (words: readonly Word[], { start, end }: Name): boolean =>
  [words[start - 1], words[end], words[end - 1]].some(
    (word) => word !== undefined && /^(?:provisioned|standard)$/.test(word.word),
  ) &&
  (hasAny(words, COMPARING) || hasAny(words, JOINERS));
