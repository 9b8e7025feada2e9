/** Tables, one section per row, so that a long one is cut between rows. */
import type { Element, Table, TableRow } from './card';
import { bytes } from './pages';
import type { Section } from './section';
import { textElement } from './text';

/** A row above this goes on in the next one. */
const ROW_BYTES = 8000;

/** A table with a header row. `id` tells it from other tables of the same message; `widths` are shares. */
export function tableSections(
  id: number,
  header: readonly string[],
  widths: readonly number[],
  rows: readonly TableRow[],
): Section[] {
  const head: Table = {
    type: 'Table',
    columns: widths.map((width) => ({ width })),
    firstRowAsHeader: true,
    showGridLines: true,
    gridStyle: 'emphasis',
    spacing: 'medium',
    rows: [
      {
        type: 'TableRow',
        style: 'emphasis',
        cells: header.map((text) => ({
          type: 'TableCell',
          items: [textElement(text, { weight: 'bolder' })],
        })),
      },
    ],
  };
  return rows.map((row) => ({ elements: [], table: { id, head, row } }));
}

/** A row of these cells, or more where that would be too large. */
export function tableRows(cells: ReadonlyArray<readonly Element[]>): TableRow[] {
  return splitRow(cells).map((parts) => ({
    type: 'TableRow',
    cells: parts.map((items) => ({ type: 'TableCell', items: [...items] })),
  }));
}

function splitRow(
  cells: ReadonlyArray<readonly Element[]>,
): ReadonlyArray<ReadonlyArray<readonly Element[]>> {
  if (bytes(cells) <= ROW_BYTES) return [cells];
  const depth = Math.max(...cells.map((items) => items.length));
  return Array.from({ length: depth }, (_, at) => cells.map((items) => items.slice(at, at + 1)));
}
