/** Questions for prices, of which the catalog says nothing. */
import { hasAny, MONEY, stems, WHO } from './grammar';
import { textOf, type Word } from './words';

/** Whether money is meant; "who pays attention to …" means none. */
export const namesMoney = (words: readonly Word[]): boolean =>
  hasAny(words, MONEY) &&
  !words.some(({ stem }, at) => stem === 'pay' && words[at + 1]?.word.startsWith('attention'));

/** "Who pays for KMS keys?", "how much …", "what does … cost?"; only where money is named. */
export const asksPrice = (words: readonly Word[]): boolean =>
  /^(?:so |and )?(?:who (?:pays|is paying)|do (?:we|i) pay|how (?:much|expensive)|what (?:does|do|is the (?:cost|price)))\b/.test(
    textOf(words),
  );

const UNITS =
  'month|hour|day|year|week|minute|second|user|seat|gb|tb|million|request|requests|shard|key';

/** "How much is a CloudHSM?", "what does it charge per GB?", "three dollars a month" */
const RATE = new RegExp(
  `\\b(?:how much (?:is|are|for) (?:a|an|one)|(?:how much|charges?|charged|fees?|billed|dollars?|euros?)\\b.*\\b(?:per|a|an|each) (?:${UNITS}))\\b`,
);
const SIGNS = stems('much charge charges charged fee fees billed dollar dollars euro euros');

/** Whether a price is asked for that is not called so. */
export const asksRate = (words: readonly Word[]): boolean =>
  hasAny(words, SIGNS) && RATE.test(textOf(words)) && !hasAny(words, WHO);
