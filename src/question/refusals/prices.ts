/** Questions for prices, of which the catalog says nothing. */
import { asksWhose } from '../form/asking-whose';
import { textOf, type Word } from '../lexicon/words';
import { FIRST_PERSON, hasAny, MONEY, stems, WHO } from '../text/grammar';

/** "Pays attention", "without paying", "w/o extra cost": no price is meant. */
const NO_PRICE =
  /\b(?:pay(?:s|ing)? attention|(?:without|w o|no) (?:extra |additional )?(?:pay|cost|charge)\w*)\b/;

/** "Our invoices in S3" are data; "the invoices for S3" are not. */
const STORED = /\binvoices (?:in|on|at|inside|stored|kept|sitting)\b/;

/** Whether money is meant. */
export const namesMoney = (words: readonly Word[]): boolean =>
  hasAny(words, MONEY) && !NO_PRICE.test(textOf(words)) && !STORED.test(textOf(words));

const UNITS =
  'month|hour|day|year|week|minute|second|user|seat|gb|tb|million|request|requests|shard|key';

const PRICES = '(?:price|prices|pricing|costs?)';

/** "Who pays for KMS keys?", "how much …", "what does … cost?" */
const ASKS_PRICE =
  /^(?:so |and )?(?:who (?:pays|is paying)|do (?:we|i) pay|how (?:much|expensive)|what (?:does|do|would|will|did|is the (?:cost|price))|(?:which|what) (?:\S+ ){0,3}(?:cheaper|cheapest|expensive)|(?:does|do|did|will|would|is|are) (?:\S+ ){1,5}(?:pricey|expensive|costly|(?:cost|costs|costing|priced|billed) (?:us )?(?:more|less|extra|money|much|anything|per|by)))\b/;

/** "Would Macie push up our bill?" */
const RAISES = new RegExp(
  `^(?:does|do|did|will|would|can|could) (?:\\S+ ){1,8}(?:push|raise|add|increase|affect|change|hit|drive|grow|lower|cut|reduce|blow)s? (?:up |down |to |on )?(?:our|the|my) (?:\\S+ )?(?:bill|budget|invoice|${PRICES})\\b`,
);

/** "Price of …", "… price per key", "lambda pricing": names a price and nothing else that could be asked about it. */
const NAMES_PRICE = new RegExp(
  `^(?:(?:and|the|current|aws|list|monthly) ){0,2}${PRICES} (?:of|for|per)\\b|\\b${PRICES} (?:per|(?:a|an|each) (?:${UNITS}))\\b|\\b(?:price|prices|pricing)$`,
);

/** Whether a price is asked for; only where money is named. */
export function asksPrice(words: readonly Word[]): boolean {
  const text = textOf(words);
  return (
    ASKS_PRICE.test(text) || RAISES.test(text) || (NAMES_PRICE.test(text) && !asksWhose(words))
  );
}

const FASTER = '(?:faster|fastest|slower|slowest|quicker|quickest)';

const SPENDING = '(?:spend|spent|spending|pay|paid|paying)';

/** "How much is a CloudHSM?", "what does it charge per GB?", "what did we spend on S3?", "which is faster?" */
const RATE = new RegExp(
  `\\b(?:how much (?:is|are|for) (?:a|an|one)|what (?:is|are|s) (?:the|your|their) (?:\\S+ )?(?:fees?|charges?) (?:for|of|on|per)|(?:how much|charges?|charged|fees?|billed|dollars?|euros?)\\b.*\\b(?:per|a|an|each) (?:${UNITS})|(?:how much|what) (?:\\S+ ){1,3}${SPENDING} (?:on|for|in|last|this)|how much (?:\\S+ ){0,2}(?:budget|money|spend)|how much (?:would|will|does|do|can|could|did) (?:\\S+ ){1,5}(?:save|cost)|(?:which|what)(?: one| service| of \\S+(?: \\S+)?)? (?:is|are|runs?|works?) ${FASTER}|(?:is|are) (?:\\S+ ){1,3}${FASTER} than)\\b`,
);
/** Words without which nothing is a price that is not called so. */
export const RATE_SIGNS = stems(
  'much charge charges charged fee fees billed dollar dollars euro euros faster fastest slower slowest quicker quickest spend spent spending pay paid paying',
);

/** Whether a price is asked for that is not called so. */
export const asksRate = (words: readonly Word[]): boolean =>
  RATE.test(textOf(words)) && !hasAny(words, WHO);

const AMOUNT = /^(?:\S+ )?how much (?:is|are|for) \S+|\bhow much$/;

/** "How much is GuardDuty?": asked of nothing but a name, a price, and no share: "how much is ours with Fargate?" */
export const asksAmount = (words: readonly Word[]): boolean =>
  hasAny(words, RATE_SIGNS) &&
  AMOUNT.test(textOf(words)) &&
  !hasAny(words, FIRST_PERSON) &&
  !asksWhose(words);
