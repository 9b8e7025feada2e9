/** Counts for the report: what was asked, what was not understood. Ids only, unless questions may be kept. */
import type { Context } from '../../question';
import type { Reply } from '../../respond';
import { later } from './memory';
import type { Tools } from './tools';

/** Of replies with facts, which are about the same for as long as they are remembered. */
const subjects = new WeakMap<Reply['answer'], string>();

/**
 * What a reply with facts is about, in catalog ids: `s3+ec2 · encryption-at-rest`. Holds nothing that anybody typed.
 * For other replies it is what the conversation is about.
 */
export function subjectOf(reply: Reply): string {
  if (!statesFacts(reply)) return describe(reply.question.context);
  let subject = subjects.get(reply.answer);
  if (subject === undefined) {
    subject = describe(reply.question.context);
    subjects.set(reply.answer, subject);
  }
  return subject;
}

function describe({ targets, concerns }: Context): string {
  const services = targets.map(({ service, variant }) =>
    variant ? `${service}/${variant}` : service,
  );
  const parts = [services.join('+'), concerns.join('+')].filter((part) => part !== '');
  return parts.join(' · ').slice(0, 200);
}

/** Whether a reply states facts of the catalog. */
export function statesFacts({ answer }: Reply): boolean {
  return answer.kind !== 'clarify' && answer.kind !== 'decline' && answer.kind !== 'help';
}

/** Adds a reply to the counts of its day; no answer waits for it. */
export function countReply(tools: Tools, team: string, reply: Reply): void {
  const { answer } = reply;
  if (answer.kind === 'help') return;
  const day = dayOf(tools.now());
  const count = (what: 'asked' | 'not-understood', subject: string) =>
    later(tools, tools.store.tally(team, what, subject, day));
  if (statesFacts(reply)) {
    const subject = subjectOf(reply);
    if (subject !== '') count('asked', subject);
    return;
  }
  const reason =
    answer.kind === 'clarify'
      ? answer.reason
      : answer.kind === 'decline'
        ? answer.refusal.kind
        : '';
  const text = reply.question.text.trim().slice(0, 200);
  const recorded = tools.options.recordQuestions && text !== '' ? `${reason}: ${text}` : reason;
  count('not-understood', recorded);
}

/** `YYYY-MM-DD` of a time, in UTC. */
export function dayOf(milliseconds: number): string {
  const number = Math.floor(milliseconds / 86_400_000);
  if (number !== lastDay.number)
    lastDay = { number, text: new Date(milliseconds).toISOString().slice(0, 10) };
  return lastDay.text;
}

/** The day that was asked for last, which is that of the next question, too. */
let lastDay = { number: Number.NaN, text: '' };
