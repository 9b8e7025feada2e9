/** Tells requests from questions of duty, at the price of one look where no word may be of one. */
import type { Word } from './lexicon/words';
import { isErrand } from './refusals/errands';
import { HOW_TO_SIGNS, isHowTo, isLookUp, LOOK_UP_SIGNS } from './refusals/how-to';
import { INSTRUCTING, isInstruction } from './refusals/instructions';
import { asksRate, RATE_SIGNS } from './refusals/prices';
import { hasAny } from './text/grammar';

/** Whether something is to be done, taught, said or paid, and nothing asks whose job it is. */
export const isRequest = (words: readonly Word[]): boolean =>
  isErrand(words) ||
  (hasAny(words, INSTRUCTING) && isInstruction(words)) ||
  (hasAny(words, HOW_TO_SIGNS) && isHowTo(words)) ||
  (hasAny(words, LOOK_UP_SIGNS) && isLookUp(words)) ||
  (hasAny(words, RATE_SIGNS) && asksRate(words));
