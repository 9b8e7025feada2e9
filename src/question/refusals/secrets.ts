/** Recognises who wants to be told a secret, or a name from a rota. */
import { asksWhose } from '../form/asking-whose';
import { textOf, type Word } from '../lexicon/words';
import { asksForDuty, exactly, hasAny, stems, WHO } from '../text/grammar';

const SECRETS = stems(
  'password passwords secret secrets token tokens prompt credentials instructions',
);

const KINDS = stems('password passwords passphrase token tokens secret secrets key keys pin login');

/** "My password is hunter2": no name, and nothing to repeat. */
export const isSecret = (words: readonly Word[], at: number): boolean =>
  words[at]?.unknown === true &&
  /\d/.test(`${words[at]?.word} ${words[at + 1]?.word}`) &&
  hasAny(words.slice(Math.max(0, at - 4), at), KINDS);

/** "Who is on call tonight?" */
const ASKS_PERSON =
  /^who is on (?:call|duty|shift)(?: (?:tonight|today|tomorrow|now|(?:this|next|over|on) \S+(?: \S+)?))?$/;

/** "What's the login for the shop admin?" */
const ASKS_SECRET =
  /^(?:\S+ ){0,3}what (?:is|s|are) (?:the|our|my) (?:\S+ )?(?:password|login|pin|passphrase|credentials|secret|token) (?:for|of|to) (?:the|our|my)\b/;

const DEMANDING = exactly('tell give print show reveal send');

/** "Tell me the admin password": wants something that nobody here could or should tell. */
export function demandsSecret(words: readonly Word[]): boolean {
  const text = textOf(words);
  if (ASKS_SECRET.test(text) || ASKS_PERSON.test(text)) return true;
  // "Password: hunter2, please store"
  if (!asksWhose(words) && words.some((_, at) => isSecret(words, at))) return true;
  const demand = words.findIndex((word) => DEMANDING.has(word));
  return (
    demand >= 0 &&
    !asksForDuty(words) &&
    !hasAny(words, WHO) &&
    hasAny(words.slice(demand + 1, demand + 7), SECRETS)
  );
}
