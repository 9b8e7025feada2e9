/** Pages of AWS that a reply links. */
import { isOfficial } from '../../src/catalog/rules';
import { ask } from './shipped';

/** The pages, wherever they stand in the reply to a question. */
export function pagesOf(question: string): string[] {
  return ask(question)
    .message.blocks.flatMap((block) => {
      if (block.kind === 'links') return block.links;
      return block.kind === 'duties' ? block.duties.flatMap(({ references }) => references) : [];
    })
    .map(({ url }) => url)
    .filter((url) => url.startsWith('https://') && isOfficial(url));
}
