/** Message → plain text for a terminal: 80 columns, no colour needed, nothing of the input live. */
import type { Block, Cell, DutyView, Message } from '../../message';

const WIDTH = 80;
const SIGN = { aws: '[AWS]', customer: '[YOU]', shared: '[BOTH]' } as const;

/** Breaks text into lines of at most `width` columns; later lines are indented like the first. */
function wrap(text: string, indent = '', first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of printable(text).split(/\s+/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}

/** Control characters could move the cursor or colour the screen. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
}

function part(label: string, text: string): string {
  return wrap(text, '      ', `  ${label.padEnd(4)}`);
}

function duty(view: DutyView): string {
  return [
    wrap(`${SIGN[view.owner]} ${view.title}`),
    part('AWS', view.aws),
    part('You', view.customer),
    ...(view.note ? [wrap(`(${view.note})`, '      ')] : []),
    ...view.references.map(({ url }) => `      ${printable(url)}`),
  ].join('\n');
}

function table(header: readonly string[], rows: ReadonlyArray<readonly Cell[]>): string {
  const all = [header, ...rows.map((row) => row.map((cell) => cell.text))].map((row) =>
    row.map(printable),
  );
  const columns = header.length;
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...all.map((row) => (row[at] ?? '').length)),
  );
  const total = widths.reduce((sum, width) => sum + width + 2, 0);
  if (total <= WIDTH) {
    return all
      .map((row) =>
        row
          .map((text, at) => text.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd(),
      )
      .join('\n');
  }
  // Too wide for columns: one line for each cell.
  return rows
    .map((row) =>
      [
        wrap(row[0]?.text ?? ''),
        ...row.slice(1).map((cell, at) => wrap(`${header[at + 1]}: ${cell.text}`, '  ')),
      ].join('\n'),
    )
    .join('\n');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'verdict': {
      const sign = block.owner ? `${SIGN[block.owner]} ` : '';
      return [wrap(`${sign}${block.title}`), ...(block.text ? [wrap(block.text)] : [])].join('\n');
    }
    case 'text':
      return wrap(block.text);
    case 'duties':
      return block.duties.map(duty).join('\n\n');
    case 'table':
      return table(block.header, block.rows);
    case 'links':
      return block.links.length === 0
        ? ''
        : [
            wrap(`${block.title}:`),
            ...block.links.map(({ title, url }) => `${wrap(title, '  ')}\n    ${printable(url)}`),
          ].join('\n');
    case 'choices':
      return [
        ...(block.prompt ? [wrap(headOf(block.prompt))] : []),
        ...block.choices.map(({ ask }) => wrap(ask, '    ', '  - ')),
      ].join('\n');
    case 'note':
      return wrap(`(${block.text})`);
    default:
      return block satisfies never;
  }
}

/** Words above a list. */
const headOf = (prompt: string): string => (prompt.endsWith('?') ? prompt : `${prompt}:`);

/** The whole message as text. */
export function renderText(message: Message): string {
  return message.blocks.map(renderBlock).filter(Boolean).join('\n\n');
}
