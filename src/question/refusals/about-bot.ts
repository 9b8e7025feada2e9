/** Questions about the bot itself. */
import type { Clause } from '../clauses/clause';
import { textOf, type Word } from '../lexicon/words';
import { stems } from '../text/grammar';

const BOT = '(?:bot|assistant|chatbot|helper)';
const YOU = `(?:you|u|ya|(?:this|the) ${BOT})`;

/** "What can you do?", "how do I phrase a question?", "tell me what you are good for" */
const ABOUT_BOT = new RegExp(
  `\\b(?:${[
    `what (?:can|could|will) ${YOU} (?:do|answer|tell|help)`,
    `what (?:do|does) ${YOU} (?:do|know|answer|cover|offer)`,
    `what (?:are|is|r) ${YOU} (?:good|useful|made|there|here|for|able|capable)`,
    `what ${YOU} (?:can|are|is|do|know)`,
    `how (?:can|could|do) ${YOU} (?:help|work)`,
    `how do(?:es)? (?:it|this) work`,
    `(?:kinds?|sorts?|types?) of (?:questions?|things?|stuff) (?:(?:can|could|do|does|will) ${YOU}|${YOU} (?:can|could|do|will)|(?:can|could|may|should) (?:i|we|one) (?:ask|bother|put|send))`,
    'what (?:can|should|could|may) (?:i|we|one) (?:ask|bother)',
    'how (?:do|can|should) i (?:phrase|ask|word|use)',
    `(?:what|which (?:questions?|things?)) (?:can|could|may|should) (?:\\S+ )?(?:this|the) ${BOT} (?:be asked|answer|tell|do)`,
    '^(?:can|could|may) (?:i|we) ask you (?:about|things|something|questions)',
    `what (?:is|can i use|do i use) (?:this|the) ${BOT} for`,
    `what (?:can|could|should) (?:i|we|one) use (?:you|(?:this|the) ${BOT}) for`,
    // "Are you the bot for the AWS duties?", "is this the right place to ask?"
    `are you (?:the|a|an|our|that) (?:\\S+ ){0,3}${BOT}`,
    'is this (?:the|a) (?:right )?(?:place|channel|chat|room|bot) (?:\\S+ ){0,3}(?:ask|questions?)',
    'is this where (?:i|we|you) (?:can )?ask',
    'am i (?:right|correct) here',
    `(?:report|file|raise|found|reporting) (?:a|an) (?:bug|problem|issue|error) (?:\\S+ )?(?:in|with|about|of) (?:you|(?:this|the) ${BOT})`,
    // "Hey whosejob, you there?", "anybody home?"
    `(?:${YOU}|bot|whosejob) (?:still )?(?:there|awake|alive|online|up|around|listening)(?: whosejob| bot)?$`,
    '^(?:\\S+ )?(?:anybody|anyone) (?:home|there|here|in)(?: whosejob| bot)?$',
    'who are you',
    'what are you',
  ].join('|')})\\b`,
);

/** Words without which nothing is about the bot. */
export const BOT_SIGNS = stems(
  'you u ya bot assistant chatbot helper how ask asked bother here home there',
);

/** A question about the bot itself, with neither a service nor a task in it. */
export const asksForHelp = (clauses: readonly Clause[], words: readonly Word[]): boolean =>
  words.length <= 20 &&
  clauses.every(
    ({ mentions: { names, candidates, concerns, clouds } }) =>
      names.length + candidates.length + clouds.length === 0 &&
      concerns.every(({ value }) => value.generic || value.hint),
  ) &&
  ABOUT_BOT.test(textOf(words));
