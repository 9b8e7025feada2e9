/** The JSON of the command line: a contract that other programs rely on. */
import { type Basis, categoryOf, type Owner, targetId } from './catalog';
import { type Link, nameOf } from './message';
import { renderText } from './platforms/terminal';
import type { Reply } from './respond';

/** One responsibility block. */
export interface ReplyBlockJson {
  /** Id, a variant as "eks/fargate"; null: AWS in general. */
  readonly service: string | null;
  readonly serviceName: string | null;
  readonly category: string | null;
  readonly concern: string;
  readonly concernName: string;
  readonly owner: Owner;
  readonly aws: string;
  readonly customer: string;
  readonly basis: Basis;
  readonly references: readonly Link[];
}

/** What `ask --json` prints; README describes the fields, which are stable. */
export interface ReplyJson {
  readonly question: string;
  readonly kind: string;
  readonly reason: string | null;
  readonly owner: Owner | null;
  readonly services: readonly string[];
  readonly concerns: readonly string[];
  readonly answers: readonly ReplyBlockJson[];
  readonly suggestions: readonly string[];
  readonly text: string;
}

function reasonOf({ answer }: Reply): string | null {
  if (answer.kind === 'clarify') return answer.reason;
  return answer.kind === 'decline' ? answer.refusal.kind : null;
}

/** A reply as the command line prints it. */
export function toJson(reply: Reply): ReplyJson {
  const { question, answer, message } = reply;
  return {
    question: question.text,
    kind: answer.kind,
    reason: reasonOf(reply),
    owner: answer.owner,
    services: answer.targets.map(targetId),
    concerns: answer.concerns,
    answers: answer.cells.map(({ target, category, concern, finding }) => ({
      service: target ? targetId(target) : null,
      serviceName: target ? nameOf(target) : null,
      category: target ? categoryOf(target) : (category?.id ?? null),
      concern: concern.id,
      concernName: concern.title,
      owner: finding.owner,
      aws: finding.aws ?? '',
      customer: finding.customer ?? '',
      basis: finding.basis,
      references: finding.references,
    })),
    suggestions: message.blocks.flatMap((block) =>
      block.kind === 'choices' ? block.choices.map(({ ask }) => ask) : [],
    ),
    text: renderText(message),
  };
}
