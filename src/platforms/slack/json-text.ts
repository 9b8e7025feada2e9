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

/** Blocks that messages begin with. */
interface Beginning {
  readonly blocks: readonly KnownBlock[];
  /** Their JSON in UTF-8, made when it is first sent. */
  bytes: Buffer | undefined;
}

/** By the first of the blocks. */
const beginnings = new WeakMap<KnownBlock, Beginning>();

/** Keeps what is sent of blocks with which message after message begins. They are never changed. */
export function keepBytes(blocks: readonly KnownBlock[]): void {
  const [first] = blocks;
  if (first !== undefined) beginnings.set(first, { blocks, bytes: undefined });
}

/** The kept blocks that a list begins with. */
function beginningOf(all: readonly KnownBlock[]): Beginning | undefined {
  const beginning = all[0] && beginnings.get(all[0]);
  return beginning?.blocks.every((block, at) => block === all[at]) ? beginning : undefined;
}

/** UTF-8 in memory of its own: a part of Node's pool would keep all of the pool. */
function ownBytes(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

/** A message, whatever else it says beside its blocks, as JSON in UTF-8. */
export function bytesOfMessage({
  blocks,
  ...rest
}: {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}): Buffer {
  const start = `${JSON.stringify(rest).slice(0, -1)},"blocks":[`;
  const beginning = beginningOf(blocks);
  if (beginning === undefined) return Buffer.from(`${start}${joined(blocks)}]}`);
  beginning.bytes ??= ownBytes(joined(beginning.blocks));
  const { bytes } = beginning;
  const more = blocks.slice(beginning.blocks.length);
  const end = more.length === 0 ? ']}' : `,${joined(more)}]}`;
  const startLength = Buffer.byteLength(start);
  const endsAt = startLength + bytes.length;
  const all = Buffer.allocUnsafe(endsAt + Buffer.byteLength(end));
  all.write(start);
  all.set(bytes, startLength);
  all.write(end, endsAt);
  return all;
}
