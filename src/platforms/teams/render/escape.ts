/** Keeps text plain: Adaptive Cards read markdown, date functions and addresses out of what they show. */

/** Characters that can start formatting in the markdown of an Adaptive Card TextBlock. */
const MARKDOWN = /[\\*_[\]`<>&~|#]|^\s*([-+]|\d+[.)])\s|\r|\n/m;

/** What `plain` changes; most texts hold nothing of it. */
const CONTROLS = /(?![\t\r\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const LINKS = /\{\{|:\/\/|\bwww\.|\b(?:mailto|tel|javascript|data):/i;

/**
 * Text that no client turns into something else: no `{{DATE(…)}}` function, no address that becomes a
 * link by itself, no control or direction characters. Readers see the same words.
 */
export function plain(text: string): string {
  if (!CONTROLS.test(text) && !LINKS.test(text)) return text;
  return (
    text
      // Direction overrides can make a text read as another one.
      .replace(/(?![\t\r\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
      .replace(/\{\{/g, '{\u200b{')
      .replace(/:\/\//g, ':\u200b//')
      .replace(/\b(www)\./gi, '$1\u200b.')
      .replace(/\b(mailto|tel|javascript|data):/gi, '$1\u200b:')
  );
}

/** Whether a TextBlock shows the text as it is; otherwise it belongs in a TextRun, which knows no markdown. */
export function isPlain(text: string): boolean {
  return !MARKDOWN.test(text);
}

/** A link in the markdown of a TextBlock. `title` is a catalog title; whatever could end it early goes. */
export function markdownLink(title: string, url: string): string {
  const label = plain(title)
    .replace(/[\\[\]`*_<>&~|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `[${label}](${url.replace(/[()\s<>\\]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)})`;
}

/** At most `length` characters, cut at a word, with an ellipsis. For labels only; content is paged instead. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length >> 1)).trimEnd()}…`;
}
