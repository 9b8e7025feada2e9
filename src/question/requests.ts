/** Tells requests from questions of duty, at the price of one look at each word where there is nothing to tell. */
import { CHOICE_SIGNS } from './form/choice';
import { EXTENT_SIGNS } from './form/extent';
import type { Word } from './lexicon/words';
import { BOT_SIGNS } from './refusals/about-bot';
import { beginsRequest, ERRAND_OPENERS, isErrand } from './refusals/errands';
import { HOW_TO_SIGNS, isHowTo } from './refusals/how-to';
import { INSTRUCTING, isInstruction } from './refusals/instructions';
import { asksRate, RATE_SIGNS } from './refusals/prices';
import { WHOLE_SIGNS } from './whole-part';

const INSTRUCTION = 1;
const HOW_TO = 2;
const RATE = 4;
const BOT = 8;
const ERRAND = 16;
const WHOLE = 32;
const EXTENT = 64;
const CHOICE = 128;

/** By stem: what the word may be a sign of. */
const SIGNS = new Map<string, number>();
for (const [signs, mark] of [
  [INSTRUCTING, INSTRUCTION],
  [HOW_TO_SIGNS, HOW_TO],
  [RATE_SIGNS, RATE],
  [BOT_SIGNS, BOT],
  [ERRAND_OPENERS, ERRAND],
  [WHOLE_SIGNS, WHOLE],
  [EXTENT_SIGNS, EXTENT],
  [CHOICE_SIGNS, CHOICE],
] as const)
  for (const stem of signs) SIGNS.set(stem, (SIGNS.get(stem) ?? 0) | mark);

/** What the words of a message are signs of. */
export function signsOf(words: readonly Word[]): number {
  let signs = 0;
  for (let at = 0; at < words.length; at += 1) {
    const { stem, startsSentence } = words[at] as Word;
    const marks = SIGNS.get(stem);
    // Only at the beginning of a sentence a verb is an imperative.
    if (marks === undefined) continue;
    const isOpener =
      startsSentence || at === 0 || ((marks & ERRAND) !== 0 && beginsRequest(words, at));
    signs |= isOpener ? marks : marks & ~ERRAND;
  }
  return signs;
}

/** Whether the message may be about the bot. */
export const mayMeanBot = (signs: number): boolean => (signs & BOT) !== 0;

/** Whether the whole division of duties may be asked for. */
export const mayMeanWhole = (signs: number): boolean => (signs & WHOLE) !== 0;

/** Whether all of a task or one's own part may be asked about. */
export const mayHaveExtent = (signs: number): boolean => (signs & EXTENT) !== 0;

/** Whether a choice within a task may be asked about. */
export const mayBeChoice = (signs: number): boolean => (signs & CHOICE) !== 0;

/** Whether something is to be done, taught, said or paid, and nothing asks whose job it is. */
export const isRequest = (words: readonly Word[], signs: number): boolean =>
  ((signs & ERRAND) !== 0 && isErrand(words)) ||
  ((signs & INSTRUCTION) !== 0 && isInstruction(words)) ||
  ((signs & HOW_TO) !== 0 && isHowTo(words)) ||
  ((signs & RATE) !== 0 && asksRate(words));
