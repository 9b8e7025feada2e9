/** Turns the text that Slack sends, with its entities and markup, into the plain words the user typed. */

/** Texts without any of this, and without two blanks in a row, are plain words already. */
const MARKUP = /[<&*_~`>:]|[^\S ]| {2}/;

const ENTITY = /<([^<>]*)>/g;

/**
 * Plain words of a message, command or field. The bot's own mention is removed, other mentions become
 * `@name` or nothing, channels `#name`, links their label; formatting marks go, code keeps its text.
 */
export function readText(text: string, botUserId?: string): string {
  if (!MARKUP.test(text)) return text.trim();
  const words = text
    .replace(ENTITY, (_, inner: string) => readEntity(inner, botUserId))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return stripFormatting(words)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function readEntity(inner: string, botUserId: string | undefined): string {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? '' : inner.slice(bar + 1);
  const kind = target.charAt(0);
  // A user id says nothing to a reader; without its name a mention is left out, as ours is.
  if (kind === '@') return target.slice(1) === botUserId || label === '' ? ' ' : `@${label}`;
  if (kind === '#') return label === '' ? ' ' : `#${label}`;
  if (kind === '!') return label || ` ${target.slice(1).split('^')[0] ?? ''} `;
  return label || target.replace(/^mailto:/, '');
}

/** Removes the marks of bold, italics, strike, code and quotes, and emoji codes, but not `my_bucket` or `s3:*`. */
function stripFormatting(text: string): string {
  return text
    .replace(/```\n?([\s\S]*?)\n?```/g, ' $1 ')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/^>\s?/gm, '')
    .replace(/(?<![\p{L}\p{N}:]):[a-z][a-z0-9_+'-]*:(?![\p{L}\p{N}:])/giu, ' ');
}
