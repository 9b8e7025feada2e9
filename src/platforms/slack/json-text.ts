/** Blocks as JSON: their size decides which page they are on, and their text is what is sent. */
import type { KnownBlock } from './sdk-types';

const texts = new WeakMap<KnownBlock, string>();

/** Keeps the JSON of blocks that are shown again and again, and never changed. */
export function keepJson(blocks: readonly KnownBlock[]): void {
  for (const block of blocks) texts.set(block, JSON.stringify(block));
}

/** A block as JSON. */
export const jsonOf = (block: KnownBlock): string => texts.get(block) ?? JSON.stringify(block);

/** Blocks as JSON. */
export const jsonOfAll = (blocks: readonly KnownBlock[]): string =>
  `[${blocks.map(jsonOf).join(',')}]`;

/** Characters of a list of values with these characters each, as JSON. */
export const sizeOfList = (sizes: readonly number[]): number =>
  sizes.reduce((sum, size) => sum + size + 1, 1);

/** A message, whatever else it says beside its blocks, as JSON. */
export function jsonOfMessage({
  blocks,
  ...rest
}: {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}): string {
  return `${JSON.stringify(rest).slice(0, -1)},"blocks":${jsonOfAll(blocks)}}`;
}
