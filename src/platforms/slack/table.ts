/** Tables as Slack's native `table` block, split by rows and columns where one is too small for them. */

import type { Block, Cell } from '../../message';
import { escapeControls } from './escape';
import { LIMITS, PAGE_CHARACTERS } from './limits';
import type { RawTextElement, RichTextBlock, TableBlock } from './sdk-types';
import { shorten, splitEscaped } from './split';
import { type Group, plain } from './text';
import { FIRST_COLUMN, OTHER_COLUMN, SIGN } from './wording';

type Table = Extract<Block, { kind: 'table' }>;
type TableCell = TableBlock['rows'][number][number];

/** What a cell adds to a message besides its text: Slack counts the structure too. */
const CELL_OVERHEAD = '{"type":"raw_text","text":""},'.length;
const HEADER_OVERHEAD = 130;

/** Size of one table, below `LIMITS.tableCharacters` and with room for the rest of its message. */
const TABLE_SIZE = PAGE_CHARACTERS - 1500;

/** Longest text of a cell: a row of `LIMITS.tableColumns` cells fits a table. */
const CELL = 300;

/** Renders a table as one or more; each repeats the header, and the first column names the row. */
export function renderTable(given: Table): Group[] {
  if (given.header.length === 0) return [];
  const table = upright(given);
  return columnRanges(table.header.length).flatMap((columns) =>
    rowGroups(table, columns).map(
      (rows): Group => [
        {
          type: 'table',
          column_settings: columns.map(() => ({ is_wrapped: true })),
          rows: [
            columns.map((column) => headerCell(table.header[column] || FIRST_COLUMN)),
            ...rows,
          ],
        },
      ],
    ),
  );
}

/** From this many columns on, a table scrolls sideways on a desktop, and earlier on a phone. */
const WIDE = 5;

/** A wide and low table, turned: one task on many services reads better downwards. */
function upright(table: Table): Table {
  const { header, rows } = table;
  if (header.length < WIDE || rows.length >= header.length - 1 || rows.length >= WIDE - 1)
    return table;
  return {
    kind: 'table',
    header: [OTHER_COLUMN, ...rows.map(([name]) => name?.text ?? '')],
    rows: header
      .slice(1)
      .map((name, index) => [{ text: name }, ...rows.map((row) => row[index + 1] ?? { text: '' })]),
  };
}

function columnRanges(count: number): number[][] {
  const all = Array.from({ length: count }, (_, column) => column);
  if (count <= LIMITS.tableColumns) return [all];
  const ranges: number[][] = [];
  const step = LIMITS.tableColumns - 1;
  for (let start = 1; start < count; start += step)
    ranges.push([0, ...all.slice(start, start + step)]);
  return ranges;
}

function rowGroups(table: Table, columns: readonly number[]): TableCell[][][] {
  const headerSize = columns.reduce(
    (sum, column) => sum + HEADER_OVERHEAD + (table.header[column] ?? '').length,
    0,
  );
  const groups: TableCell[][][] = [[]];
  let size = headerSize;
  for (const row of table.rows) {
    const texts = columns.map((column) => cellText(row[column]));
    const rowSize = texts.reduce((sum, text) => sum + CELL_OVERHEAD + text.length, 0);
    const current = groups.at(-1) ?? [];
    const full =
      current.length > 0 && (current.length + 1 >= LIMITS.tableRows || size + rowSize > TABLE_SIZE);
    if (full) {
      groups.push([texts.map(rawCell)]);
      size = headerSize + rowSize;
    } else {
      current.push(texts.map(rawCell));
      size += rowSize;
    }
  }
  return groups;
}

/** A cell with its owner's sign. Slack refuses empty cells. */
function cellText(cell: Cell | undefined): string {
  const text = cell?.text.trim() || '–';
  const signed = cell?.owner === undefined ? text : `${SIGN[cell.owner]} ${text}`;
  // One cell alone must leave room for the rest of its row; cells are names and verdicts, far shorter.
  return shorten(signed, CELL);
}

const rawCell = (text: string): RawTextElement => ({ type: 'raw_text', text });

const headerCell = (text: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: [{ type: 'text', text: shorten(text.trim() || '–', CELL), style: { bold: true } }],
    },
  ],
});

/** The same table as text, for views: a line a row, "header: cell" for each column. */
export function renderRows(table: Table): Group[] {
  return table.rows.flatMap((row) => {
    const [name, ...cells] = row.map((cell) => cellText(cell));
    const line = cells.map((cell, column) => `${table.header[column + 1] ?? ''}: ${cell}`);
    return splitEscaped(`${name ?? '–'}\n${line.join(' · ')}`, LIMITS.section, escapeControls).map(
      (text): Group => [{ type: 'section', text: plain(text) }],
    );
  });
}
