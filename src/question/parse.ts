/** Text in, {@link Question} out. Pure; bounded in time by the length of the text alone. */
import type { Catalog } from '../catalog';
import { targetKey, unique } from './clauses/clause';
import { createLexicon, type Lexicon } from './lexicon/lexicon';
import { repairTokens } from './lexicon/words';
import type { Context, Form, Question, Subject } from './question';
import { refused } from './refusals/refusals';
import { learnWeights } from './samples';
import { MAX_QUESTION, tokenize } from './text/tokens';
import { understand } from './understand';

const EMPTY: Context = { targets: [], concerns: [] };

/** How it was asked, as far as "and for DynamoDB?" asks the same. */
function askedBy(form: Form | undefined): Pick<Context, 'list' | 'asked'> {
  if (form?.kind === 'which-services') return { list: form.owner };
  return form?.kind === 'yes-no' ? { asked: form } : {};
}

/** What the next question of the conversation may lean on. */
function contextOf(subject: Subject, previous: Context): Context {
  if (subject.kind === 'asks') {
    const { asks } = subject;
    const [only] = asks;
    const { targets, concerns } =
      only && asks.length === 1
        ? only
        : {
            targets: asks.flatMap((ask) => ask.targets),
            concerns: asks.flatMap((ask) => ask.concerns),
          };
    return {
      targets: unique(targets, targetKey),
      concerns: unique(concerns, (id) => id),
      ...askedBy(only?.form),
    };
  }
  if (subject.kind === 'unclear')
    return { targets: subject.ask.targets, concerns: subject.ask.concerns };
  if (subject.kind === 'term') return { targets: subject.targets, concerns: [] };
  return previous;
}

/** What a text was understood to mean. */
export interface Understood {
  readonly subject: Subject;
  /** Whether it was looked up what the conversation was about. If not, the text means the same in every other. */
  readonly leans: boolean;
}

/** Understands a text; `context` is what the conversation was about, where there is one. */
export type Understand = (text: string, context?: Context) => Understood;

/** Reads a question; `context` is what the conversation was about, where there is one. */
export type Parse = (text: string, context?: Context) => Question;

/** Indexes are large and never change: one for each catalog. */
const lexicons = new WeakMap<Catalog, Lexicon>();

function lexiconOf(catalog: Catalog): Lexicon {
  let lexicon = lexicons.get(catalog);
  if (!lexicon) {
    lexicon = createLexicon(catalog, catalog.weights ?? learnWeights(catalog));
    lexicons.set(catalog, lexicon);
  }
  return lexicon;
}

/** The same context, and whether anything of it was read: what was never looked at cannot have mattered. */
function watch(context: Context): { readonly watched: Context; readonly wasRead: () => boolean } {
  let isRead = false;
  const watched = new Proxy(context, {
    get(target, key) {
      isRead = true;
      return Reflect.get(target, key);
    },
  });
  return { watched, wasRead: () => isRead };
}

/** Returns what understands texts. The first one builds the indexes of a catalog, which takes a tenth of a second. */
export function createUnderstand(catalog: Catalog): Understand {
  return (text, context = EMPTY) => {
    if (text.length > MAX_QUESTION) return { subject: refused({ kind: 'too-long' }), leans: false };
    const lexicon = lexiconOf(catalog);
    const words = repairTokens(tokenize(text), lexicon);
    if (words.length === 0) return { subject: refused({ kind: 'empty' }), leans: false };
    const { watched, wasRead } = watch(context);
    const subject = understand(catalog, lexicon, words, watched);
    return { subject, leans: wasRead() };
  };
}

/** The question of a text that was understood so. */
export const toQuestion = (text: string, subject: Subject, context = EMPTY): Question => ({
  text: text.slice(0, MAX_QUESTION).toWellFormed(),
  subject,
  context: contextOf(subject, context),
});

/** Returns the parser. */
export function createParser(catalog: Catalog): Parse {
  const understandText = createUnderstand(catalog);
  return (text, context) => toQuestion(text, understandText(text, context).subject, context);
}
