/** What Teams has to remember between requests, as an interface: memory here, tables in the store. */
import type { ConversationReference } from 'botbuilder';
import type { Context } from '../../question';

/** Keys are strings made of Teams' own ids; nothing here holds what a user wrote. */
export interface TeamsState {
  /** True for the first caller with this key, false for every later one, on all instances. */
  claim(key: string): Promise<boolean>;
  /** What the last answer in a conversation was about. */
  context(conversation: string): Promise<Context | undefined>;
  rememberContext(conversation: string, context: Context): Promise<void>;
  /** The bot's message that answers a user's message, so that an edit updates it. */
  answerTo(conversation: string, message: string): Promise<string | undefined>;
  rememberAnswer(conversation: string, message: string, answer: string): Promise<void>;
  /** Where the bot is installed and may write by itself. */
  saveConversation(reference: Partial<ConversationReference>): Promise<void>;
  removeConversation(conversation: string): Promise<void>;
  conversations(): Promise<readonly Partial<ConversationReference>[]>;
}

/** Entries of each kind; older ones go first. */
const CAPACITY = 10_000;

/** State in memory: for one instance, and lost with it. */
export function createMemoryState(capacity = CAPACITY): TeamsState {
  const claims = new Map<string, true>();
  const contexts = new Map<string, Context>();
  const answers = new Map<string, string>();
  const references = new Map<string, Partial<ConversationReference>>();

  function put<T>(map: Map<string, T>, key: string, value: T): void {
    map.delete(key);
    map.set(key, value);
    if (map.size > capacity) map.delete(map.keys().next().value as string);
  }

  return {
    async claim(key) {
      if (claims.has(key)) return false;
      put(claims, key, true);
      return true;
    },
    context: async (conversation) => contexts.get(conversation),
    rememberContext: async (conversation, context) => put(contexts, conversation, context),
    answerTo: async (conversation, message) => answers.get(`${conversation} ${message}`),
    rememberAnswer: async (conversation, message, answer) =>
      put(answers, `${conversation} ${message}`, answer),
    saveConversation: async (reference) => {
      if (reference.conversation) put(references, reference.conversation.id, reference);
    },
    removeConversation: async (conversation) => void references.delete(conversation),
    conversations: async () => [...references.values()],
  };
}
