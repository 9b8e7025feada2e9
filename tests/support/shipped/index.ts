/** The catalog that ships with the program, and the program's answers from it. */
import { type Answer, createAnswerer } from '../../../src/answer';
import { loadCatalog, type Service, type Target } from '../../../src/catalog';
import { createComposer } from '../../../src/message';
import type { Form, Subject } from '../../../src/question';
import { type ReplyJson, toJson } from '../../../src/reply-json';
import { createRespond, type Reply } from '../../../src/respond';

export const catalog = loadCatalog();
export const respond = createRespond(catalog);

/** The answer to a question as other programs see it; `after` is the question before it. */
export function askJson(question: string, after?: string): ReplyJson {
  return toJson(ask(question, after));
}

/** The answer to a question; `after` is the question before it in the conversation. */
export function ask(question: string, after?: string): Reply {
  return respond(question, after === undefined ? undefined : respond(after).context);
}

/** A service of the shipped catalog. @throws {RangeError} when there is none with that id. */
export function service(id: string): Service {
  const found = catalog.services.get(id);
  if (!found) throw new RangeError(`no service ${id}`);
  return found;
}

/** Every service and variant that is asked about by its own name. */
export const targets: readonly Target[] = [...catalog.services.values()].flatMap((each) => [
  { service: each, variant: null },
  ...each.variants.map((variant) => ({ service: each, variant })),
]);

const decide = createAnswerer(catalog);

/** The answer to a question that is already understood. */
export function answerTo(subject: Subject): Answer {
  return decide({ subject });
}

const WHO: Form = { kind: 'who' };

/** The answer to one thing asked: services and variants by id ("eks/fargate"), concerns by id. */
export function answerAbout(
  targetIds: readonly string[],
  concerns: readonly string[],
  form: Form = WHO,
): Answer {
  const refs = targetIds.map((id) => {
    const [name = '', variant = null] = id.split('/');
    return { service: name, variant };
  });
  return answerTo({ kind: 'asks', asks: [{ targets: refs, concerns, form }], otherCloud: null });
}

/** An answer in words. */
export const compose = createComposer(catalog);
