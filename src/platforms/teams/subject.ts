/** What a reply is about, without anything that anybody typed. */
import type { Reply } from '../../respond';

/** Catalog ids: `s3+ec2 · encryption-at-rest`. Empty when a reply is about none. */
export function subjectOf({ context }: Reply): string {
  const services = context.targets.map(({ service, variant }) =>
    variant ? `${service}/${variant}` : service,
  );
  const parts = [services.join('+'), context.concerns.join('+')].filter((part) => part !== '');
  return parts.join(' · ').slice(0, 200);
}

/** Whether a reply states facts of the catalog. */
export function statesFacts({ answer }: Reply): boolean {
  return answer.kind !== 'clarify' && answer.kind !== 'decline' && answer.kind !== 'help';
}

/** `YYYY-MM-DD` of a time in milliseconds, in UTC. */
export function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
