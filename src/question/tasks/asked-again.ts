/** What asks of another service or task what was asked before: "and for Lambda?", "does that go for S3 as well?" */
import { textOf, type Word } from '../lexicon/words';
import type { Ask, Context, Form } from '../question';
import { ASKING, hasAny } from '../text/grammar';

/** "Same for DynamoDB?", "and in Aurora?": asks nothing of its own. */
const isSameAgain = (words: readonly Word[]): boolean =>
  words.length <= 8 && !hasAny(words, ASKING);

const AGAIN =
  /^(?:(?:i|no i|sorry i) (?:meant|mean|asked)\b|meant\b|(?:and )?(?:does|do|is) (?:that|this|it|the same|same) (?:also )?(?:go|hold|holds|apply|count|true|valid|same|the same|so) (?:also |too )?(?:for|of|to|with|on|in)\b)/;

/** "Is hardening ours? *And antivirus?*", "… *and is the same true of Neptune?*": asked as what stands before it. */
export const isAskedAgain = (form: Form, words: readonly Word[]): boolean =>
  form.kind === 'yes-no'
    ? AGAIN.test(textOf(words.slice(0, 8)))
    : form.kind === 'who' && words.at(-1)?.asks === true && isSameAgain(words);

/** Whether nothing was talked about. */
export const isEmpty = ({ targets, concerns }: Context) => targets.length + concerns.length === 0;

/** How what is asked again of another service or task is asked: "does that go for S3 as well?", "and backups?" */
export function formAgain(
  { form, targets, concerns }: Ask,
  context: Context,
  words: readonly Word[],
): Form {
  // "I meant the other one" asks what was asked before.
  if (form.kind === 'yes-no' && AGAIN.test(textOf(words.slice(0, 8))) && !isEmpty(context))
    return context.asked ?? { kind: 'who' };
  const isWhole = targets.length > 0 && concerns.length > 0;
  if (form.kind !== 'who' || isWhole || !isSameAgain(words)) return form;
  // "Backups" alone may be another matter.
  const isAgain = targets.length > 0 || words.at(-1)?.asks === true;
  return (isAgain && context.asked) || form;
}
