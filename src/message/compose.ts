/** Answer becomes Message: chooses the blocks and their words. Pure. */
import type { Answer } from '../answer';
import type { Catalog } from '../catalog';
import { composeAnswered } from './answered';
import { composeClarification } from './clarified';
import { composeExplanation } from './explained';
import { composeList } from './listed';
import type { Message } from './message';
import { composeOverview } from './overviewed';
import { choices, messageOf } from './parts';
import { declineText, HELP } from './refusals';

/** Builds the function that words answers over one catalog. */
export function createComposer(catalog: Catalog): (answer: Answer) => Message {
  return (answer) => {
    switch (answer.kind) {
      case 'answer':
      case 'comparison':
        return composeAnswered(catalog, answer);
      case 'overview':
        return composeOverview(catalog, answer);
      case 'model':
        return composeExplanation(catalog, answer);
      case 'list':
        return composeList(catalog, answer);
      case 'clarify':
        return composeClarification(catalog, answer);
      case 'decline': {
        const { title, text } = declineText(answer.refusal, answer.similar);
        return messageOf(
          null,
          title,
          text,
          choices(catalog, answer, answer.similar.length > 0 ? 'Did you mean' : 'Try'),
        );
      }
      case 'help':
        return messageOf(null, HELP.title, HELP.text, choices(catalog, answer, 'Try'));
      default:
        return answer satisfies never;
    }
  };
}
