/** The application in one line: text becomes a Question, an Answer, a Message. */
import { type Answer, createAnswerer } from './answer';
import type { Catalog } from './catalog';
import { createComposer, type Message } from './message';
import { type Context, createParser, type Question } from './question';

/** Everything known about a reply; platforms render `message`, the command line prints it all. */
export interface Reply {
  readonly question: Question;
  readonly answer: Answer;
  readonly message: Message;
  /** Give it to the next question of the same conversation, so that "and for Lambda?" is understood. */
  readonly context: Context;
}

/** Answers one question. `context` is that of the previous reply in the conversation. */
export type Respond = (text: string, context?: Context) => Reply;

/** Builds the indexes once and returns the pure function that answers. */
export function createRespond(catalog: Catalog): Respond {
  const parse = createParser(catalog);
  const answer = createAnswerer(catalog);
  const compose = createComposer(catalog);
  return (text, context) => {
    const question = parse(text, context);
    const decided = answer(question);
    return { question, answer: decided, message: compose(decided), context: question.context };
  };
}
