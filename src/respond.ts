/** The application in one line: text becomes a Question, an Answer, a Message. */
import { type Answer, createAnswerer } from './answer';
import type { Catalog } from './catalog';
import { createComposer, type Message } from './message';
import { type Context, createParser, type Question } from './question';

/** Everything known about a reply; platforms render `message`, the command line prints it all. */
export interface Reply {
  readonly question: Question;
  readonly answer: Answer;
  /** The same one for the same answer, for as long as it is remembered: what is made of it can be, too. */
  readonly message: Message;
  /** Give it to the next question of the same conversation, so that "and for Lambda?" is understood. */
  readonly context: Context;
}

/** Answers one question. `context` is that of the previous reply in the conversation. */
export type Respond = (text: string, context?: Context) => Reply;

type Decided = Pick<Reply, 'answer' | 'message'>;
type Subject = Question['subject'];

/** Answers that are remembered, at most: some 24 MB, without what platforms keep of them. */
const REMEMBERED = 8_400;

/** Characters of a subject, as JSON. A text that asks for dozens of things is not asked again. */
const LONGEST = 500;

/** Builds the indexes once and returns the pure function that answers. */
export function createRespond(catalog: Catalog, remembered = REMEMBERED): Respond {
  const parse = createParser(catalog);
  const answer = createAnswerer(catalog);
  const compose = createComposer(catalog);
  const recent = new Recent<Decided>(remembered);

  const decide = (subject: Subject): Decided => {
    const decided = answer({ subject });
    return { answer: decided, message: compose(decided) };
  };

  /** Every text is understood; what follows is the same for all that ask the same thing. */
  const decideOnce = (subject: Subject): Decided => {
    if (holdsTypedWords(subject)) return decide(subject);
    const key = JSON.stringify(subject);
    const known = recent.get(key);
    if (known) return known;
    const decided = decide(subject);
    if (key.length <= LONGEST) recent.set(key, decided);
    return decided;
  };

  return (text, context) => {
    const question = parse(text, context);
    const { answer, message } = decideOnce(question.subject);
    return { question, answer, message, context: question.context };
  };
}

/** Only ids of the catalog are remembered, nothing that anybody typed. */
const holdsTypedWords = (subject: Subject): boolean =>
  subject.kind === 'refused' && subject.refusal.kind === 'unknown-service';

/**
 * What was used lately: the last half of `most` that was asked for is sure to be here, and at most `most` are. In two
 * generations, as moving each to the end of one map whenever it is used costs more than all else that is done with it.
 */
class Recent<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(private readonly most: number) {}

  get(key: string): Value | undefined {
    const value = this.#young.get(key);
    if (value !== undefined) return value;
    const aged = this.#old.get(key);
    if (aged !== undefined) this.set(key, aged);
    return aged;
  }

  set(key: string, value: Value): void {
    this.#young.set(key, value);
    if (2 * this.#young.size < this.most) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}
