/** The message that asks back. */
import type { Answer } from '../answer';
import type { Catalog } from '../catalog';
import type { Message } from './message';
import { choices, messageOf } from './parts';
import { nameOf } from './wording';

/** Says what is missing and offers the likely choices. */
export function composeClarification(
  catalog: Catalog,
  answer: Extract<Answer, { kind: 'clarify' }>,
): Message {
  const name = answer.targets[0] ? nameOf(answer.targets[0]) : '';
  switch (answer.reason) {
    case 'needs-service':
      return messageOf(
        null,
        'On which service?',
        'That depends on the service.',
        choices(catalog, answer, 'Choose one, or name another'),
      );
    case 'needs-concern':
      return messageOf(
        null,
        `What about ${name}?`,
        'I did not find a security task in that.',
        choices(catalog, answer, 'Perhaps one of these'),
      );
    case 'ambiguous-service':
      return messageOf(
        null,
        'Which one do you mean?',
        'That name fits more than one service.',
        choices(catalog, answer, 'Choose one'),
      );
    default:
      return answer.reason satisfies never;
  }
}
