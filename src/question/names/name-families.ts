/** Services whose names begin with the name of another: "SSM Parameter Store", "WorkSpaces Secure Browser". */
import type { Name } from '../lexicon/service-names';
import type { Word } from '../lexicon/words';
import { areListed } from './coordination';

/** "The secure browser on WorkSpaces": several words of a name, beside the one that it begins with. */
export const isOfFamily = ({ start, end, value }: Name, sure: readonly Name[]): boolean =>
  end - start > 1 &&
  value.target.variant === null &&
  sure.some((each) => value.families.has(each.value.target.service));

/** "The SSM Parameter Store", "the thin client of WorkSpaces": the family of a service that is named beside it. */
export const isFamily = (words: readonly Word[], name: Name, names: readonly Name[]): boolean =>
  names.some(
    (each) =>
      each.value.families.has(name.value.target.service) &&
      !areListed(words, name, each) &&
      (each.start === name.end ||
        (name.start > each.end && FAMILIAR.test(words[name.start - 1]?.word ?? ''))),
  );

const FAMILIAR = /^(?:in|of|on|for|from|s)$/;
