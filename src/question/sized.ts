/** Settles how an ask is about its tasks: about all of one, a part, a choice, a default or a mere fact. */
import type { Catalog } from '../catalog';
import { isReadFrom, ofAll } from './clauses/clause';
import { asksForChoice, CHOICE_SIGNS } from './form/choice';
import { sidesOf } from './form/claims';
import { ofDefault, withLeft } from './form/defaults';
import { claimsWhole, EXTENT_SIGNS } from './form/extent';
import { asksForFact, FACT_SIGNS } from './form/facts';
import type { Lexicon } from './lexicon/lexicon';
import type { Word } from './lexicon/words';
import type { Ask, Form, Side, Subject } from './question';
import type { Message } from './read-message';
import { withOwnMachine } from './tasks/likely';
import { hasAny } from './text/grammar';

/** An ask with how much of its tasks it is about. */
function withExtent(ask: Ask, words: readonly Word[], { isOfKind }: Lexicon): Ask {
  const { form } = ask;
  if (form.kind !== 'who' && form.kind !== 'yes-no') return ask;
  const asked = ofDefault(form) ? withLeft(ask, words, isOfKind) : form;
  if (asked !== form) return { ...ask, form: asked };
  if (hasAny(words, FACT_SIGNS) && asksForFact(words, ask, isOfKind))
    return { ...ask, form: { kind: 'who' } };
  if (hasAny(words, EXTENT_SIGNS) && claimsWhole(words, ask))
    return { ...ask, form: { ...form, extent: 'all' } };
  const isChoice =
    form.extent === undefined && hasAny(words, CHOICE_SIGNS) && asksForChoice(words, form);
  return isChoice ? { ...ask, form: { ...form, extent: 'choice' } } : ask;
}

/** A sentence of no more words names nothing: "Amazon's job?" */
const TOO_SHORT = 4;

/** The sentences that end in a question mark, or all where none does: what is told before is no part that is asked about. */
function askingIn(words: readonly Word[]): readonly Word[] {
  const asking: Word[] = [];
  let start = 0;
  for (const [at, word] of words.entries()) {
    if (word.startsSentence) start = at;
    if (word.asks) asking.push(...words.slice(start, at + 1));
  }
  return asking.length > TOO_SHORT ? asking : words;
}

/** Whether each side is said to have something of its own. */
const ofEach = (form: Form): boolean => form.kind === 'yes-no' && form.extent === 'each';

/** "Uptime theirs, route tables ours?": an ask with what is said to be whose. */
function withSides(ask: Ask, { words, clauses, lexicon }: Message): Ask {
  const sides = sidesOf(words).map(({ party, words: said }): Side => {
    const named = ofAll(clauses, (clause) =>
      clause.mentions.concerns.filter(({ start }) => said.includes(clause.words[start] as Word)),
    );
    return {
      party,
      concerns: ask.concerns.filter((id) => named.some((mention) => isReadFrom(id, mention))),
      parts: lexicon.taskParts.namedIn(said, ask, hasAny(said, CHOICE_SIGNS)),
    };
  });
  return { ...ask, sides };
}

/** An ask with the parts of its tasks that the words which ask name. */
function withParts(ask: Ask, asking: readonly Word[], { taskParts }: Lexicon): Ask {
  const isChoice = 'extent' in ask.form && ask.form.extent === 'choice';
  const named = taskParts.namedIn(asking, ask, isChoice);
  // What a rule says of its parts in general tells nothing of a default.
  const parts = ofDefault(ask.form) ? named.filter(({ isAlways }) => isAlways) : named;
  return parts.length > 0 ? { ...ask, parts } : ask;
}

/** What is asked with its extent, which hangs on the task that all words together settled. */
export function sized(subject: Subject, message: Message, catalog: Catalog): Subject {
  if (subject.kind !== 'asks') return subject;
  const { words, lexicon } = message;
  const [only] = subject.asks;
  if (only && subject.asks.length === 1 && ofEach(only.form))
    return { ...subject, asks: [withSides(only, message)] };
  const asking = askingIn(words);
  const asks = subject.asks.map((ask) =>
    withParts(withExtent(withOwnMachine(ask, words, catalog), words, lexicon), asking, lexicon),
  );
  return { ...subject, asks };
}
