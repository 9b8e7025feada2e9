/** Neutral blocks become sections: groups of card elements that stay on one page. */
import type { Owner } from '../../../catalog';
import type { Block, Choice, Link } from '../../../message';
import { DUTY_COLUMNS, SIGNS } from '../wording';
import { type Asked, MAX_ASK } from './action-data';
import { actionSets, type ButtonMaker } from './actions';
import type { Container, Element } from './card';
import { dutySections, rowsOf, sourceSections } from './duties';
import { markdownLink } from './escape';
import type { Section } from './section';
import { tableRows, tableSections } from './tables';
import { type Look, lines, textElement } from './text';

/** How a card is laid out, and what its buttons carry. */
export interface Layout {
  /** One column, for phones. */
  readonly stacked: boolean;
  /** The question that this card answers; its buttons lead back to it. */
  readonly asked: Asked | undefined;
  readonly button: ButtonMaker;
}

/** Background of a verdict. Colour only repeats what sign and words say. */
const STYLES: Readonly<Record<Owner, Container['style'] & string>> = {
  aws: 'accent',
  customer: 'warning',
  shared: 'good',
};

/** All sections of a message, in reading order. */
export function sectionsOf(blocks: readonly Block[], layout: Layout): Section[] {
  return blocks.flatMap((block, index) => sectionsOfBlock(block, index, layout));
}

function sectionsOfBlock(block: Block, index: number, layout: Layout): Section[] {
  switch (block.kind) {
    case 'verdict':
      return verdictSections(block);
    case 'text':
      return paragraphs(block.text);
    case 'note':
      return paragraphs(block.text, { isSubtle: true, size: 'small' });
    case 'duties':
      if (block.layout === 'full')
        return block.duties.flatMap((duty) => dutySections(duty, layout.stacked));
      return [
        ...tableSections(
          index,
          layout.stacked ? [DUTY_COLUMNS[0], DUTY_COLUMNS[2]] : DUTY_COLUMNS,
          layout.stacked ? [1, 2] : [6, 5, 12],
          block.duties.flatMap((duty) => rowsOf(duty, layout.stacked)),
        ),
        ...sourceSections(block.duties),
      ];
    case 'table':
      return tableSections(
        index,
        block.header,
        block.header.map((_, column) => (column === 0 ? 3 : 2)),
        block.rows.flatMap((row) =>
          tableRows(
            row.map(({ text, owner }) =>
              lines(owner ? `${SIGNS[owner]} ${text}` : text).map((line) => textElement(line)),
            ),
          ),
        ),
      );
    case 'links':
      return linkSections(block.title, block.links);
    case 'choices':
      return choiceSections(block.prompt, block.choices, layout);
    default:
      return block satisfies never;
  }
}

function verdictSections(block: Extract<Block, { kind: 'verdict' }>): Section[] {
  const sign = block.owner ? `${SIGNS[block.owner]} ` : '';
  const [title = '', ...moreTitle] = lines(`${sign}${block.title}`);
  const [first, ...moreText] = [...moreTitle, ...lines(block.text)];
  const headline = textElement(title, { size: 'large', weight: 'bolder', style: 'heading' });
  return [
    {
      elements: [
        {
          type: 'Container',
          style: block.owner ? STYLES[block.owner] : 'emphasis',
          bleed: true,
          items: first ? [headline, textElement(first, { spacing: 'small' })] : [headline],
        },
      ],
    },
    ...moreText.map((text) => ({ elements: [textElement(text)] })),
  ];
}

function paragraphs(text: string, look: Look = {}): Section[] {
  return lines(text).map((line) => ({ elements: [textElement(line, look)] }));
}

function linkSections(title: string, links: readonly Link[]): Section[] {
  const heading = textElement(title, { weight: 'bolder', style: 'heading', spacing: 'medium' });
  return links.map(({ title: label, url }, index) => {
    const link: Element = {
      type: 'TextBlock',
      text: markdownLink(label, url),
      wrap: true,
      spacing: 'small',
    };
    return { elements: index === 0 ? [heading, link] : [link] };
  });
}

function choiceSections(prompt: string, choices: readonly Choice[], layout: Layout): Section[] {
  // A question longer than any of the catalog's would only come back as "too long".
  const askable = choices.filter(({ ask }) => ask.length > 0 && ask.length <= MAX_ASK);
  const { asked, button } = layout;
  const buttons = askable.map(({ label, ask, beside }) =>
    button(label, 'ask', {
      ask,
      ...(asked && asked.ask !== ask && { back: asked }),
      ...(beside && { beside }),
    }),
  );
  const heading = prompt === '' ? [] : [textElement(prompt, { isSubtle: true, spacing: 'medium' })];
  return actionSets(buttons).map((set, index) => ({
    elements: index === 0 ? [...heading, set] : [set],
  }));
}
