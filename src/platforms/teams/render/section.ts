/** The unit of paging. */
import type { Element, Table, TableRow } from './card';

/**
 * Elements that belong together. A section with `table` continues the table of the section before it
 * when both are on one page, and starts with the table's header row otherwise.
 */
export interface Section {
  readonly elements: readonly Element[];
  readonly table?: { readonly id: number; readonly head: Table; readonly row: TableRow };
}
