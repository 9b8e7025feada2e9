/** The words of every reply. Short, plain, friendly and exact; the only place with wording. */
import type { Owner, Target } from '../catalog';

/** The verdict in a word. */
export const VERDICT: Readonly<Record<Owner, string>> = {
  aws: 'AWS',
  customer: 'You',
  shared: 'Shared',
};

/** Said where a part has nothing of its own. */
export const NOTHING: Readonly<Record<'aws' | 'customer', string>> = {
  aws: 'Nothing: this is up to you.',
  customer: 'Nothing to do here.',
};

/** "Amazon S3", or the full name of a variant. */
export function nameOf({ service, variant }: Target): string {
  return variant?.name ?? service.name;
}

/** Whose job it is, as a sentence about `what` ("Encryption at rest (server-side) on Amazon S3"). */
export function verdictSentence(owner: Owner, what: string): string {
  switch (owner) {
    case 'aws':
      return `${what}: AWS does this.`;
    case 'customer':
      return `${what}: this is your job.`;
    case 'shared':
      return `${what}: shared between AWS and you.`;
    default:
      return owner satisfies never;
  }
}

/** "a, b and c" */
export function enumerate(items: readonly string[], joiner = 'and'): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`;
}
