/** Puts sections on pages that stay below what Teams accepts. */
import type { Element, Table } from './card';
import type { Section } from './section';

/**
 * Bytes for the body of one card. Teams refuses a message above about 28 kB; the envelope, the
 * fallback text and the page buttons need the rest.
 */
const PAGE_BYTES = 17_000;

/** Sections in order on as few pages as they need; a table goes on after its header row. */
export function paginate(sections: readonly Section[], limit = PAGE_BYTES): Element[][] {
  const pages: Element[][] = [];
  let page: Element[] = [];
  let used = 0;
  let open: { id: number; table: Table } | undefined;

  for (const { section, size } of sections.flatMap((one) => divide(one, limit))) {
    const head = section.table && open?.id !== section.table.id ? bytes(section.table.head) : 0;
    if (used > 0 && used + size + head > limit) {
      pages.push(page);
      page = [];
      used = 0;
      open = undefined;
    }
    if (section.table) {
      if (open?.id !== section.table.id) {
        const { head: start } = section.table;
        open = { id: section.table.id, table: { ...start, rows: [...start.rows] } };
        page.push(open.table);
        used += bytes(start);
      }
      open.table.rows.push(section.table.row);
    } else {
      open = undefined;
      page.push(...section.elements);
    }
    used += size;
  }
  return page.length > 0 || pages.length === 0 ? [...pages, page] : pages;
}

/** What is too much for one page falls apart into its elements. */
function divide(section: Section, limit: number): { section: Section; size: number }[] {
  const size = bytes(section.table ? section.table.row : section.elements);
  if (section.table || size <= limit) return [{ section, size }];
  return section.elements.map((element) => ({
    section: { elements: [element] },
    size: bytes([element]),
  }));
}

/** Sizes of what is kept and never changed. */
const SIZES = new WeakMap<object, number>();

/** Size as it is sent. */
export function bytes(value: object): number {
  return SIZES.get(value) ?? Buffer.byteLength(JSON.stringify(value), 'utf8');
}

/** Remembers the size of a part that many cards hold. */
export function keepBytes(value: object): void {
  SIZES.set(value, bytes(value));
}
