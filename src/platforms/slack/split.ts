/** Cuts long text into pieces that fit, between paragraphs, sentences or words where that is possible. */

/**
 * Splits `text` into pieces of at most `limit` UTF-16 units. Nothing is lost but the blank at a cut;
 * surrogate pairs stay whole.
 */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const cut = findCut(rest, limit);
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

function findCut(text: string, limit: number): number {
  const window = text.slice(0, limit);
  for (const separator of ['\n\n', '\n', '. ', ' ']) {
    const at = window.lastIndexOf(separator);
    // A cut in the first third would leave a stub; look for a finer one.
    if (at > limit / 3) return at + separator.length;
  }
  const last = window.charCodeAt(limit - 1);
  return last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit;
}

/** Splits plain text so that every piece fits `limit` after `toSlack` made it longer. */
export function splitEscaped(
  text: string,
  limit: number,
  toSlack: (text: string) => string,
  size = limit,
): string[] {
  return splitText(text, size).flatMap((piece) => {
    const escaped = toSlack(piece);
    if (escaped.length <= limit) return escaped === '' ? [] : [escaped];
    return splitEscaped(piece, limit, toSlack, Math.max(1, Math.ceil(piece.length / 2)));
  });
}

/** Shortens a label to `limit` with an ellipsis. Only for labels whose whole text is elsewhere too. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
