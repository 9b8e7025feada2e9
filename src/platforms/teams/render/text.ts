/** Text of any origin as a card element. */
import type { RichTextBlock, TextBlock } from './card';
import { isPlain, plain } from './escape';

/** The lines of a text, each short enough to be placed freely. */
export function lines(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => pieces(line));
}

/** How a text looks and where it stands. */
export type Look = Pick<TextBlock, 'size' | 'weight' | 'isSubtle' | 'spacing' | 'style'>;

/**
 * A TextBlock where markdown has nothing to find (it can be a heading for screen readers), else a
 * RichTextBlock, whose runs are never read as markdown. Backslash escapes would do on the desktop,
 * but mobile clients show some of them.
 */
export function textElement(text: string, look: Look = {}): TextBlock | RichTextBlock {
  // A TextRun has no line breaks; callers that want lines make several elements.
  const shown = plain(text).replace(/\s*[\r\n]+\s*/g, ' ');
  if (isPlain(shown)) return { type: 'TextBlock', text: shown, wrap: true, ...look };
  const { spacing, style: _, ...run } = look;
  return {
    type: 'RichTextBlock',
    ...(spacing && { spacing }),
    inlines: [{ type: 'TextRun', text: shown, ...run }],
  };
}

/** Cuts a long text into pieces of at most `size` characters, at a paragraph, a sentence or a word. */
export function pieces(text: string, size = 1000): string[] {
  const result: string[] = [];
  let rest = text;
  while (rest.length > size) {
    const head = rest.slice(0, size);
    const at = [head.lastIndexOf('\n'), head.lastIndexOf('. ') + 1, head.lastIndexOf(' ')].find(
      (position) => position > size / 2,
    );
    // Never between the halves of a character beyond the basic plane.
    const end = at ?? (/[\ud800-\udbff]$/.test(head) ? size - 1 : size);
    result.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' && result.length > 0 ? result : [...result, rest];
}
