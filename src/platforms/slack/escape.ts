/** Makes plain text safe for Slack's text objects: nothing in it becomes a mention, a link or formatting. */
import { LIMITS } from './limits';
import { shorten } from './split';

/** Length of the label that is left of a link too long for any text object. */
const LABEL = 500;

/** Control characters, except tab and line break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it removes
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** What `escapeControls` would change. Most texts have none of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it finds
const CONTROLS = /[&<>\u0000-\u0008\u000B-\u001F\u007F]/;

/** The text without control characters, which Slack would not show either. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '');

/**
 * Escapes Slack's three control characters, so that no `<!channel>`, `<@U…>` or `<https://…>` is live.
 * Slack decodes these entities, and only these, for display in every text object.
 * See docs.slack.dev/messaging/formatting-message-text#escaping.
 */
export function escapeControls(text: string): string {
  if (!CONTROLS.test(text)) return text;
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Look-alikes: mrkdwn has no escape character, so a mark that would format is replaced by its twin. */
const TWINS: Readonly<Record<string, string>> = {
  '*': '\u2217',
  _: '\uFF3F',
  '~': '\u223C',
  '`': '\u02CB',
};

/** Without any of these there is no formatting to be undone. */
const MARKS = /[*_~`]/;

/** A pair of marks that mrkdwn would read as formatting; a lone `*` or the `_` of `my_bucket` is not one. */
const FORMATTED = /(?<![\p{L}\p{N}])([*_~`])(?=\S)([^\n]*?)(?<=\S)\1(?![\p{L}\p{N}])/gu;

/** `:name:` would turn into an emoji (a custom `:aws:` inside an ARN, for instance). */
const EMOJI = /:(?=[a-z0-9_+'-]+:)/gi;

/** Escapes plain text for a `mrkdwn` object: control characters, formatting marks, emoji codes, quotes. */
export function escapeMrkdwn(text: string): string {
  let plain = text;
  if (MARKS.test(plain)) plain = withoutPairs(plain);
  if (plain.includes(':')) plain = plain.replace(EMOJI, ':\u2060');
  if (plain.includes('>')) plain = plain.replace(/^(\s*)>/gm, '$1\u203A');
  return escapeControls(plain);
}

function withoutPairs(text: string): string {
  let plain = text;
  // A pair may hold another pair; each pass removes the outer ones.
  for (let pass = 0; pass < 4 && FORMATTED.test(plain); pass++) {
    FORMATTED.lastIndex = 0;
    plain = plain.replace(FORMATTED, (_, mark: string, inner: string) => {
      const twin = TWINS[mark] ?? '';
      return `${twin}${inner}${twin}`;
    });
  }
  FORMATTED.lastIndex = 0;
  return plain;
}

/** A link in mrkdwn. Only http(s) becomes a link; anything else is shown as its title. */
export function mrkdwnLink(title: string, url: string): string {
  const label = escapeMrkdwn(title.replace(/\s+/g, ' ').trim()) || escapeMrkdwn(url);
  if (!/^https?:\/\//i.test(url)) return label.length <= LIMITS.section ? label : shortLabel(title);
  const address = url.replace(/[\s<>|]/g, (character) => encodeURIComponent(character));
  const link = `<${address.replaceAll('&', '&amp;')}|${label}>`;
  return link.length <= LIMITS.section ? link : shortLabel(title);
}

const shortLabel = (title: string): string => escapeMrkdwn(shorten(title, LABEL));
