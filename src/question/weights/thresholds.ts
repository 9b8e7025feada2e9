/**
 * How much the words must speak for a task to be believed: shares of all evidence, from 0 to 1, and how many times
 * likelier one task must be than another.
 */

/** The share of all evidence that leaves no reasonable doubt. */
export const ENOUGH = 0.8;
/** The share that is enough where nothing speaks for another. */
export const LIKELY = 0.6;
/** The share that is enough where it is {@link AHEAD} of all others. */
export const RATHER = 0.5;
/** The share that is enough for a question about a service of its own, in which no phrase says a task. */
export const APART = 0.45;
/** A phrase with at least this share is not doubted. */
export const ADMITTED = 0.25;
/** A concern of a clause with less than this share is only mentioned, if the clause says another that is likelier. */
export const SLIGHT = 0.15;
/** The share that is worth being offered as a choice. */
export const WORTH_ASKING = 0.1;
/** A concern with less than this share is not what the whole message is about. */
export const FAINT = 0.03;
/** A second concern with less than this share is not asked about, unless the message joins it to the first. */
export const HARDLY = 0.005;

/** The share that words must have beside a phrase that proves little. */
export const CLEAR = 0.95;
/** The share with which encryption means that of stored data, and no other kind of it. */
export const STORED = 0.9;

/** So many times likelier than the next, a task stands alone. */
export const AHEAD = 2;
/** So many times likelier, and more likely than not, all words are believed more than a phrase. */
export const LIKELIER = 3;
/** So many times likelier, all words are believed, though a phrase explains every one of them. */
export const CERTAIN = 20;
/** The same, where the phrase proves little by itself. */
export const CERTAIN_BESIDE_WEAK = 2 * LIKELIER;

/** So likely no task is meant that none is read into the words. */
export const NOTHING = 0.5;
/** So likely no task is meant that the text has nothing to do with AWS. */
export const ELSEWHERE = 0.8;
/** So unlikely no task is meant that the text cannot have nothing to do with AWS. */
export const DOUBTLESS = 0.02;
