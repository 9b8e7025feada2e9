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

/** Parts of blocks that stand below message after message, in ASCII. */
const parts = new WeakMap<object, string>();

/** Keeps what is sent of a part of blocks that is shown again and again, and never changed. */
export function keepPart<Part extends object>(part: Part): Part {
  parts.set(part, asciiOf(part));
  return part;
}

const asciiOfPart = (part: object): string => parts.get(part) ?? asciiOf(part);

/** Of a row of buttons, those that are kept are not encoded again. */
function asciiOfBlock(block: KnownBlock): string {
  if (block.type !== 'actions') return inAscii(jsonOf(block));
  const { elements, ...rest } = block;
  return `${asciiOf(rest).slice(0, -1)},"elements":[${elements.map(asciiOfPart).join(',')}]}`;
}

/** What of a message is long. */
interface Sent {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** What messages begin with. */
interface Beginning extends Sent {
  /** As it is sent, made when it first is. */
  json: string | undefined;
}

/** By the first of the blocks. */
const beginnings = new WeakMap<KnownBlock, Beginning>();

/** Keeps what is sent of a text and blocks with which message after message begins. They are never changed. */
export function keepBeginning(text: string, blocks: readonly KnownBlock[]): void {
  const [first] = blocks;
  if (first !== undefined) beginnings.set(first, { text, blocks, json: undefined });
}

/** What is kept of a message's beginning. */
function beginningOf({ text, blocks }: Sent): Beginning | undefined {
  const beginning = blocks[0] && beginnings.get(blocks[0]);
  const same =
    beginning?.text === text && beginning.blocks.every((block, at) => block === blocks[at]);
  return same ? beginning : undefined;
}

const asciiOfSent = ({ text, blocks }: Sent): string =>
  `"text":${asciiOf(text)},"blocks":[${blocks.map(asciiOfBlock).join(',')}`;

/**
 * A message, whatever else it says beside its text and blocks, as JSON in ASCII: what is kept of it need not be
 * encoded again, and Node sends such a text together with the headers.
 */
export function textOfMessage({ text, blocks, ...rest }: Sent): string {
  const others = asciiOf(rest).slice(0, -1);
  const start = others === '{' ? others : `${others},`;
  const beginning = beginningOf({ text, blocks });
  if (beginning === undefined) return `${start}${asciiOfSent({ text, blocks })}]}`;
  beginning.json ??= asciiOfSent(beginning);
  const more = blocks.slice(beginning.blocks.length);
  const end = more.map((block) => `,${asciiOfBlock(block)}`).join('');
  return `${start}${beginning.json}${end}]}`;
}
