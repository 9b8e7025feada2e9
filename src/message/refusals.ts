/** What is said when there is no answer. Says so plainly, and what to try. */
import type { Target } from '../catalog';
import type { Refusal } from '../question';
import { nameOf } from './wording';

/** What is said to "help": what can be asked, and how. */
export const HELP = {
  title: 'Ask me whose job a security task on AWS is',
  text: 'Name a service and a task, and I answer from a reviewed catalog with the AWS page that says so. You can compare services, ask for all of one service, or ask what the shared responsibility model means. In Slack and Teams, “tips on” brings one surprising fact a day.',
} as const;

/** Title and text for a question that has no answer here. Repeats at most a short, plain word of it. */
export function declineText(
  refusal: Refusal,
  similar: readonly Target[],
): { title: string; text: string } {
  switch (refusal.kind) {
    case 'empty':
      return { title: 'There was no question in that', text: 'Ask about a service and a task.' };
    case 'too-long':
      return { title: 'That is too long for me', text: 'Ask in one or two sentences.' };
    case 'other-cloud':
      return {
        title: `I only know AWS`,
        text: `I have no facts about ${refusal.name}, so I will not guess.`,
      };
    case 'unknown-service':
      return {
        title: `I do not know "${refusal.name.slice(0, 40)}"`,
        text:
          similar.length > 0
            ? `It is not in my catalog. Did you mean ${similar.map(nameOf).join(' or ')}?`
            : 'It is not an AWS service in my catalog, so I will not guess.',
      };
    case 'off-topic':
      return refusal.tone === 'thanks'
        ? { title: "You're welcome", text: 'Ask me any time whose job a task on AWS is.' }
        : {
            title: 'That is not something I can answer',
            text: 'I only know whose job a security task on AWS is.',
          };
    default:
      return refusal satisfies never;
  }
}
