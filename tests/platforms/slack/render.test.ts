import fc from 'fast-check';
import type { Block, DutyView, Message } from '../../../src/message';
import { render } from '../../../src/platforms/slack';
import { escapeMrkdwn, mrkdwnLink } from '../../../src/platforms/slack/escape';
import { textOfMessage } from '../../../src/platforms/slack/json-text';
import { renderPages, type SlackMessage } from '../../../src/platforms/slack/render';
import { checkBlocks } from '../../support/slack-server';
import { duty, longMessage, message } from './sample';

const owner = fc.constantFrom('aws', 'customer', 'shared') as fc.Arbitrary<
  'aws' | 'customer' | 'shared'
>;
const nasty = fc.constantFrom(
  '<!channel>',
  '<@U123>',
  '<https://x.test|y>',
  '*b*',
  '_i_',
  '`c`',
  '&amp;',
  '> q',
  ':wave:',
  '🤝',
  '\n',
  '\u0000',
);
const text = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.array(nasty, { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.integer({ min: 1000, max: 4000 }).map((length) => 'a& <'.repeat(length / 4)),
  fc.constant(''),
);
const link = fc.record({ title: text, url: fc.oneof(fc.webUrl(), text) });
const dutyView: fc.Arbitrary<DutyView> = fc.record({
  title: text,
  short: text,
  owner,
  verdict: text,
  aws: text,
  customer: text,
  note: text,
  references: fc.array(link, { maxLength: 12 }),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('verdict' as const), owner: fc.option(owner), title: text, text }),
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({
    kind: fc.constant('duties' as const),
    layout: fc.constantFrom('full' as const, 'rows' as const),
    duties: fc.array(dutyView, { maxLength: 20 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    header: fc.array(text, { maxLength: 30 }),
    rows: fc.array(fc.array(fc.record({ text }), { maxLength: 30 }), { maxLength: 20 }),
  }),
  fc.record({
    kind: fc.constant('links' as const),
    title: text,
    links: fc.array(link, { maxLength: 30 }),
  }),
  fc.record({
    kind: fc.constant('choices' as const),
    prompt: text,
    choices: fc.array(fc.record({ label: text, ask: text }), { maxLength: 40 }),
  }),
  fc.record({ kind: fc.constant('note' as const), text }),
);
const anyMessage: fc.Arbitrary<Message> = fc.record({
  owner: fc.option(owner),
  summary: text,
  blocks: fc.array(block, { maxLength: 12 }),
});

/** What a reader sees; tables hold raw text, where nothing is ever live, and values are not shown. */
const shown = (blocks: readonly { type: string }[]): string =>
  JSON.stringify(
    blocks.filter(({ type }) => type !== 'table'),
    (key, value) => (key === 'value' ? undefined : value),
  );

test('whatever the message, every page is within the limits and nothing in it is live', () => {
  fc.assert(
    fc.property(anyMessage, (any) => {
      const pages = renderPages(any).length;
      for (let page = 0; page < pages; page++) {
        const { blocks, text: fallback } = render(any, { ask: 'the question', page });
        expect(checkBlocks(blocks, 'message')).toEqual([]);
        expect(fallback.length).toBeLessThanOrEqual(40_000);
        expect(`${fallback}${shown(blocks)}`).not.toMatch(/<[!@#]/);
      }
    }),
    { numRuns: 40 },
  );
});

test('the verdict comes first, with a sign and a word', () => {
  const [header] = render(message()).blocks;
  expect(header).toEqual({
    type: 'header',
    text: { type: 'plain_text', text: '🤝 Shared: Encryption of Amazon S3', emoji: false },
  });
  const [own] = render({
    ...message(),
    blocks: [{ kind: 'verdict', owner: 'customer', title: 'You patch EC2', text: '' }],
  }).blocks;
  expect(own).toMatchObject({ text: { text: '👤 You patch EC2' } });
});

test('both parts stand side by side, or one below the other when they are long', () => {
  const blocks = render(message({ kind: 'duties', layout: 'full', duties: [duty()] })).blocks;
  expect(blocks.find((block) => 'fields' in block)).toMatchObject({
    fields: [
      { text: expect.stringMatching(/^\*AWS\*\n/) },
      { text: expect.stringMatching(/^\*You\*\n/) },
    ],
  });
  const long = render(
    message({ kind: 'duties', layout: 'full', duties: [duty({ aws: 'long '.repeat(500) })] }),
  ).blocks;
  expect(long.some((block) => 'fields' in block)).toBe(false);
});

test('a table is native, with its rows as lines in the fallback', () => {
  const { blocks, text: fallback } = render(
    message({
      kind: 'table',
      header: ['Concern', 'EC2', 'Lambda'],
      rows: [
        [{ text: 'OS patches' }, { text: 'You', owner: 'customer' }, { text: 'AWS', owner: 'aws' }],
      ],
    }),
  );
  expect(blocks.find(({ type }) => type === 'table')).toMatchObject({
    rows: [expect.anything(), [{ text: 'OS patches' }, { text: '👤 You' }, { text: '☁️ AWS' }]],
  });
  expect(fallback).toContain('OS patches | You | AWS');
});

test('one task on many services is shown downwards', () => {
  const names = ['A', 'B', 'C', 'D', 'E'];
  const table = render(
    message({
      kind: 'table',
      header: ['', ...names],
      rows: [[{ text: 'Backups' }, ...names.map((text) => ({ text, owner: 'aws' as const }))]],
    }),
  ).blocks.find(({ type }) => type === 'table');
  expect(table).toMatchObject({ rows: { length: 6 } });
  expect((table as { rows: unknown[][] }).rows[1]).toEqual([
    { type: 'raw_text', text: 'A' },
    { type: 'raw_text', text: '☁️ A' },
  ]);
});

test('a page that does not exist is the nearest one', () => {
  const last = renderPages(longMessage()).length - 1;
  expect(render(longMessage(), { page: 99 })).toEqual(render(longMessage(), { page: last }));
});

test.each([
  ['a *bold* and _it_ `c` ~s~', 'a ∗bold∗ and ＿it＿ ˋcˋ ∼s∼'],
  ['s3:* on my_bucket_name', 's3:* on my_bucket_name'],
  ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
  ['> quote', '\u203A quote'],
  ['arn:aws:s3:::x', 'arn:\u2060aws:\u2060s3:::x'],
])('%j is escaped', (plain, escaped) => {
  expect(escapeMrkdwn(plain)).toBe(escaped);
});

test('only web addresses become links', () => {
  expect(mrkdwnLink('A | <b>', 'https://a.test/?x=1&y=<|>')).toBe(
    '<https://a.test/?x=1&amp;y=%3C%7C%3E|A | &lt;b&gt;>',
  );
  expect(mrkdwnLink('t', 'javascript:alert(1)')).toBe('t');
});

test('what is sent of a message says what the message says, however often it is sent', () => {
  // As long in bytes as in characters: its length is announced before it.
  const read = (text: string) => JSON.parse(Buffer.from(text, 'ascii').toString('utf8'));
  const plain = (message: SlackMessage) => JSON.parse(JSON.stringify(message));
  fc.assert(
    fc.property(anyMessage, fc.nat({ max: 3 }), (any, page) => {
      const rendered = render(any, { ask: 'who 🤝 does it?', page });
      const whole = { ...rendered, blocks: [...rendered.blocks, { type: 'divider' as const }] };
      expect(read(textOfMessage(whole))).toEqual(plain(whole));
      expect(read(textOfMessage(whole))).toEqual(plain(whole));
      const part = { ...rendered, blocks: rendered.blocks.slice(0, 2) };
      expect(read(textOfMessage(part))).toEqual(plain(part));
    }),
    { numRuns: 40 },
  );
});
