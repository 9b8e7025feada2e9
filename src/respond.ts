/** The application in one line: text becomes a Question, an Answer, a Message. */
import { createHash } from 'node:crypto';
import { type Answer, createAnswerer } from './answer';
import type { Catalog } from './catalog';
import { createComposer, type Message } from './message';
import { type Context, createUnderstand, type Question, toQuestion } from './question';

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

/** How much is remembered, at most; half of it for sure. */
export interface Room {
  /** Texts that were asked, each with what it means: half a kilobyte. */
  readonly texts: number;
  /** Answers: some 3 kB, without what platforms keep of them. */
  readonly answers: number;
}

const ROOM: Room = { texts: 40_000, answers: 16_000 };

/** Characters of a text, or of a subject as JSON. What asks for dozens of things is not asked again. */
const LONGEST = 500;

/** Builds the indexes once and returns the pure function that answers. */
export function createRespond(catalog: Catalog, room: Partial<Room> = {}): Respond {
  const { texts, answers } = { ...ROOM, ...room };
  const read = rememberTexts(createUnderstand(catalog), texts);
  const decide = rememberAnswers(catalog, answers);
  return (text, context) => {
    const question = toQuestion(text, read(text, context), context);
    const { answer, message } = decide(question.subject);
    return { question, answer, message, context: question.context };
  };
}

/** What a text means, in a conversation that may have a say in it. */
type Read = (text: string, context?: Context) => Subject;

/** People ask the same again and again: what buttons and examples offer, what a tip makes them ask. */
function rememberTexts(understand: ReturnType<typeof createUnderstand>, most: number): Read {
  const recent = new Recent<Subject>(most);
  return (text, context) => {
    if (text.length > LONGEST) return understand(text, context).subject;
    const key = digestOf(text);
    const known = recent.get(key) ?? recent.get(keyIn(key, context));
    if (known) return known;
    const { subject, leans } = understand(text, context);
    if (!holdsTypedWords(subject)) recent.set(leans ? keyIn(key, context) : key, subject);
    return subject;
  };
}

/** Stands for a text, and cannot be read: nothing that anybody typed is remembered. */
const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64');

const keyIn = (key: string, context?: Context): string => `${key} ${JSON.stringify(context)}`;

/** What follows is the same for all texts that mean the same. */
function rememberAnswers(catalog: Catalog, most: number): (subject: Subject) => Decided {
  const answer = createAnswerer(catalog);
  const compose = createComposer(catalog);
  const recent = new Recent<Decided>(most);
  const decide = (subject: Subject): Decided => {
    const decided = answer({ subject });
    return { answer: decided, message: compose(decided) };
  };
  return (subject) => {
    if (holdsTypedWords(subject)) return decide(subject);
    const key = JSON.stringify(subject);
    const known = recent.get(key);
    if (known) return known;
    const decided = decide(subject);
    if (key.length <= LONGEST) recent.set(key, decided);
    return decided;
  };
}

/** Only ids of the catalog are remembered, and no name that nothing here knows. */
const holdsTypedWords = (subject: Subject): boolean =>
  subject.kind === 'refused' && subject.refusal.kind === 'unknown-service';

/**
 * What was used lately, by key: the last half of `most` that was asked for is sure to be here, and at most `most` are.
 * In two generations, as moving each to the end of one map whenever it is used costs more than all else that is done
 * with it.
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
    if (this.most === 0) return;
    this.#young.set(key, value);
    if (2 * this.#young.size < this.most) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}
