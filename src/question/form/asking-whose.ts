/** Recognises a question of duty, however it is put: the one thing that errands and how-tos do not have. */
import { textOf, type Word } from '../lexicon/words';
import { AUXILIARIES, AWS, asksForDuty, hasAny, PEOPLE, WHO } from '../text/grammar';
import { ownerClaimed } from './parties';

const SIDES = '(?:us|we|me|i|customer|aws|amazon|them|they)';

/** "… us or aws", "… by aws", "… I must …", "… the split" */
const BETWEEN = new RegExp(
  `\\b(?:${SIDES} or ${SIDES}|by (?:aws|amazon|us|me)|(?:i|we|aws|amazon) (?:must|have to|has to)|which (?:side|party)|split|splits|shared(?! (?:account|drive|folder|mailbox|vpc|tenant)\\b)|sharing)\\b`,
);

/** "How do I …", "where do I …" ask how, "do I …" whether I must. */
const ASKS_HOW = /^(?:how|where)$/;

/** Who may have to do something; "my queue" does not. */
const DOER = /^(?:i|we|customers?|users?|tenants?)$/;

/** "Does AWS …", "do we …", "… should I …" */
const asksParty = (words: readonly Word[]): boolean =>
  words.some((word, at) => {
    const next = words[at + 1];
    return (
      next !== undefined &&
      AUXILIARIES.has(word) &&
      (AWS.has(next) || DOER.test(next.word)) &&
      !ASKS_HOW.test(words[at - 1]?.word ?? '')
    );
  });

/** Whether words ask, or at least say, whose job something is. */
export const asksWhose = (words: readonly Word[]): boolean =>
  hasAny(words, WHO) ||
  asksForDuty(words) ||
  ownerClaimed(words) !== null ||
  asksParty(words) ||
  BETWEEN.test(textOf(words));

/** Whether words are put as a question: "who …", "… ?", "is it …"; "AWS is responsible" only says so. */
export const isPutAsQuestion = (words: readonly Word[]): boolean =>
  hasAny(words, WHO) ||
  words.some(
    (word, at) =>
      word.asks ||
      ((word.startsSentence || word.afterBreak) &&
        AUXILIARIES.has(word) &&
        !/^(?:not|you)$/.test(words[at + 1]?.word ?? '')),
  );

/** "Launched by someone *who left*": whether "who" only says of somebody what he does. */
export const isOnlyRelative = (words: readonly Word[]): boolean =>
  !words.at(-1)?.asks &&
  words.every((word, at) => !WHO.has(word) || PEOPLE.has(words[at - 1])) &&
  hasAny(words, WHO);
