/** Blocks as JSON: their size decides which page they are on, and their text is what is sent. */
import type { KnownBlock } from './sdk-types';

const texts = new WeakMap<KnownBlock, string>();

/** Keeps the JSON of blocks that are shown again and again, and never changed. */
export function keepJson(blocks: readonly KnownBlock[]): void {
  for (const block of blocks) texts.set(block, JSON.stringify(block));
}

/** A block as JSON. */
export const jsonOf = (block: KnownBlock): string => texts.get(block) ?? JSON.stringify(block);

/** Characters of a list of values with these characters each, as JSON. */
export const sizeOfList = (sizes: readonly number[]): number =>
  sizes.reduce((sum, size) => sum + size + 1, 1);

const joined = (blocks: readonly KnownBlock[]): string => blocks.map(jsonOf).join(',');

/** Anything as JSON in ASCII: as long in bytes as in characters. */
export const asciiOf = (value: unknown): string => inAscii(JSON.stringify(value));

const NOT_ASCII = /[^ -~]/;
const ALL_NOT_ASCII = new RegExp(NOT_ASCII, 'g');

/** The same JSON (which has no line ends), with what is not ASCII written as `\uXXXX`. */
function inAscii(json: string): string {
  if (!NOT_ASCII.test(json)) return json;
  const escaped = json.replace(
    ALL_NOT_ASCII,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  // V8 keeps two bytes for each character of what was made from a text that needs two, and of all that it is joined to.
  return Buffer.from(escaped, 'latin1').toString('latin1');
}

/** Blocks that messages begin with. */
interface Beginning {
  readonly blocks: readonly KnownBlock[];
  /** Their JSON in ASCII, made when it is first sent. */
  json: string | undefined;
}

/** By the first of the blocks. */
const beginnings = new WeakMap<KnownBlock, Beginning>();

/** Keeps what is sent of blocks with which message after message begins. They are never changed. */
export function keepText(blocks: readonly KnownBlock[]): void {
  const [first] = blocks;
  if (first !== undefined) beginnings.set(first, { blocks, json: undefined });
}

/** The kept blocks that a list begins with. */
function beginningOf(all: readonly KnownBlock[]): Beginning | undefined {
  const beginning = all[0] && beginnings.get(all[0]);
  return beginning?.blocks.every((block, at) => block === all[at]) ? beginning : undefined;
}

/**
 * A message, whatever else it says beside its blocks, as JSON in ASCII: what is kept of it need not be encoded again,
 * and Node sends such a text together with the headers.
 */
export function textOfMessage({
  blocks,
  ...rest
}: {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}): string {
  const start = `${asciiOf(rest).slice(0, -1)},"blocks":[`;
  const beginning = beginningOf(blocks);
  if (beginning === undefined) return `${start}${inAscii(joined(blocks))}]}`;
  beginning.json ??= inAscii(joined(beginning.blocks));
  const more = blocks.slice(beginning.blocks.length);
  const end = more.length === 0 ? ']}' : `,${inAscii(joined(more))}]}`;
  return start + beginning.json + end;
}
