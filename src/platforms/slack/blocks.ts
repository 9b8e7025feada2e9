/** One neutral block of a Message → the Block Kit blocks that show it. */

import type { Block } from '../../message';
import { renderChoices } from './choices';
import { renderDuties } from './duties';
import { escapeControls, mrkdwnLink } from './escape';
import { LIMITS } from './limits';
import type { KnownBlock } from './sdk-types';
import { splitEscaped } from './split';
import { renderTable } from './table';
import { contextOf, type Group, markdown, plain } from './text';
import { OWNER_WORD, SAYS_OWNER, SIGN } from './wording';

/** Renders a block as groups; a group is never torn apart by a page break. `index` makes ids unique. */
export function renderBlock(block: Block, index: number): Group[] {
  switch (block.kind) {
    case 'verdict':
      return renderVerdict(block);
    case 'text':
      return renderText(block.text);
    case 'duties':
      return renderDuties(block);
    case 'table':
      return renderTable(block);
    case 'links':
      return renderLinks(block);
    case 'choices':
      return renderChoices(block, index);
    case 'note':
      return contextOf(splitEscaped(block.text, LIMITS.section, escapeControls).map(plain));
    default:
      return block satisfies never;
  }
}

/** Plain text as sections; `plain_text` keeps every character as typed, so nothing of it can format. */
function renderText(text: string): Group[] {
  return splitEscaped(text, LIMITS.section, escapeControls).map((piece) => [
    { type: 'section', text: plain(piece) },
  ]);
}

function renderVerdict(block: Extract<Block, { kind: 'verdict' }>): Group[] {
  const title = headline(block);
  const escaped = escapeControls(title);
  const heading: KnownBlock[] =
    escaped.length <= LIMITS.header && escaped !== ''
      ? [{ type: 'header', text: plain(escaped) }]
      : splitEscaped(title, LIMITS.section, escapeControls).map((piece) => ({
          type: 'section',
          text: plain(piece),
        }));
  const [first, ...rest] = renderText(block.text);
  return [[...heading, ...(first ?? [])], ...rest];
}

/** Sign, word and title: the word is added where the title does not say it already. */
function headline({ owner, title }: Extract<Block, { kind: 'verdict' }>): string {
  if (owner === null) return title;
  const says = SAYS_OWNER[owner].test(title);
  return says ? `${SIGN[owner]} ${title}` : `${SIGN[owner]} ${OWNER_WORD[owner]}: ${title}`;
}

function renderLinks(block: Extract<Block, { kind: 'links' }>): Group[] {
  const links = block.links.map((link) => markdown(mrkdwnLink(link.title, link.url)));
  if (links.length === 0) return [];
  const title = splitEscaped(block.title, LIMITS.section, escapeControls).map(plain);
  return contextOf([...title, ...links]);
}
