import fc from 'fast-check';
import type { Block, Choice, DutyView, Message } from '../../../src/message';
import { plain, render } from '../../../src/platforms/teams/render';
import { cardActivity } from '../../../src/platforms/teams/reply';
import { MESSAGE_BYTES } from '../../support/bot-connector';
import { parseCard, visit } from './cards';
import { ANSWER, CLARIFY, COMPARISON, DUTY, FAMILY, SAMPLES } from './samples';

const text = (card: object) => {
  const found: string[] = [];
  visit(card, (node) => {
    if (typeof node.text === 'string') found.push(node.text);
  });
  return found.join('\n');
};

test.each(Object.entries(SAMPLES))('%s is a valid card', (_, message) => {
  for (const ask of [undefined, 'who?'])
    for (const stacked of [true, false]) {
      const [card, ...more] = render(message, { stacked, ...(ask && { asked: { ask } }) });
      expect(more).toEqual([]);
      expect(parseCard(card)).toEqual([]);
    }
});

test('the verdict comes first, with a sign that needs no colour', () => {
  const [card] = render(ANSWER);
  expect(card?.body[0]).toMatchObject({
    type: 'Container',
    style: 'accent',
    items: [
      { text: "☁️ AWS's job", style: 'heading' },
      { text: expect.stringContaining('default') },
    ],
  });
});

test('the parts are two columns, or one on a phone', () => {
  const wide = JSON.stringify(render(ANSWER));
  const narrow = JSON.stringify(render(ANSWER, { stacked: true }));
  expect(wide).toContain('"type":"ColumnSet"');
  expect(narrow).not.toContain('"type":"ColumnSet"');
  for (const part of ['☁️ AWS', '👤 You', DUTY.aws, DUTY.customer]) {
    expect(wide).toContain(part);
    expect(narrow).toContain(part);
  }
});

test('a card says the same whatever other cards its parts are in', () => {
  const again = (message: Message) => structuredClone(render(structuredClone(message)));
  for (const message of Object.values(SAMPLES)) {
    const first = render(message);
    const beside = { ...message, blocks: [...message.blocks, ...FAMILY.blocks, ...message.blocks] };
    render(beside);
    render(message, { stacked: true, dialog: true });
    expect(first).toEqual(again(message));
    expect(render(message)).toEqual(first);
  }
});

test('a family and a comparison are tables with a header row', () => {
  for (const message of [FAMILY, COMPARISON]) {
    const table = render(message)[0]?.body.find(({ type }) => type === 'Table');
    expect(table).toMatchObject({ firstRowAsHeader: true });
  }
  expect(text(render(FAMILY)[0] as object)).toContain('🤝 Shared');
});

test('a table of duties has two columns on a phone', () => {
  for (const stacked of [true, false]) {
    const table = render(FAMILY, { stacked })[0]?.body.find(({ type }) => type === 'Table');
    expect(table).toMatchObject({ columns: { length: stacked ? 2 : 3 } });
    expect(text(table as object)).toContain('🤝 Shared');
  }
});

test('references are buttons below a duty and links below a table', () => {
  expect(JSON.stringify(render(ANSWER))).toContain(
    `"type":"Action.OpenUrl","title":"↗ Setting default server-side encryption…","url":"${DUTY.references[0]?.url}"`,
  );
  expect(text(render(FAMILY)[0] as object).split(DUTY.references[0]?.url as string)).toHaveLength(
    2,
  );
});

test('text is left as it is where no client makes anything of it', () => {
  const start = 'No {, no :/, not www, and data alone.';
  expect(plain(start)).toBe(start);
  fc.assert(
    fc.property(
      fc.constantFrom('\u202e', '\u0007', '{{', '://', 'www.', 'WWW.', 'mailto:', 'Data:'),
      fc.string(),
      (trouble, rest) => {
        expect(plain(`${rest} ${trouble}`)).not.toContain(trouble);
      },
    ),
  );
});

test('choices carry their question, for clients with and without Action.Execute', () => {
  const [card] = render(CLARIFY, { asked: { ask: 'backups?' } });
  const actions: object[] = [];
  visit(card as object, (node) => {
    if (node.type === 'Action.Execute') actions.push(node);
  });
  expect(actions).toContainEqual({
    type: 'Action.Execute',
    title: 'RDS',
    verb: 'ask',
    data: { ask: 'who backs up RDS?', back: { ask: 'backups?' } },
    fallback: {
      type: 'Action.Submit',
      title: 'RDS',
      data: { ask: 'who backs up RDS?', back: { ask: 'backups?' } },
    },
  });
});

test('what was typed is shown as it is: no markdown, no link, no date function', () => {
  const evil =
    '[free](https://evil.example) **bold** _it_ {{DATE(2026-01-01T00:00:00Z)}} www.evil.example <at>all</at> `x`';
  const message: Message = {
    owner: null,
    summary: evil,
    blocks: [
      { kind: 'verdict', owner: null, title: evil, text: evil },
      { kind: 'text', text: evil },
      { kind: 'table', header: [evil], rows: [[{ text: evil }]] },
      { kind: 'note', text: evil },
      { kind: 'choices', prompt: evil, choices: [{ label: evil, ask: 'x' }] },
      { kind: 'duties', layout: 'rows', duties: [{ ...DUTY, short: evil, aws: evil, note: evil }] },
      { kind: 'duties', layout: 'full', duties: [{ ...DUTY, title: evil, aws: evil }] },
    ],
  };
  const [card] = render(message, { asked: { ask: 'x' }, feedback: 's3' });
  visit(card as object, (node) => {
    if (node.type === 'TextBlock') expect(String(node.text)).not.toContain('evil');
    if (node.type === 'TextRun') expect(String(node.text)).not.toMatch(/:\/\/|www\.|\{\{/);
  });
  expect(text(card as object)).toContain('**bold** _it_');
  expect(cardActivity(card as never, evil).summary).not.toMatch(/:\/\//);
});

test('a link ends where it should', () => {
  const links = [
    { title: 'a](https://evil.example) [b', url: 'https://docs.aws.amazon.com/x_(y)' },
  ];
  const [card] = render({
    owner: null,
    summary: 's',
    blocks: [{ kind: 'links', title: 't', links }],
  });
  expect(text(card as object)).toContain(
    '[a (https:\u200b//evil.example) b](https://docs.aws.amazon.com/x_%28y%29)',
  );
});

/** More than a card holds. */
const DUTIES = Array.from({ length: 120 }, (_, n) => ({
  ...DUTY,
  short: `Concern ${n}.`,
  aws: `${n}: ${'long text '.repeat(30)}`,
}));
const LONG: Message = {
  ...FAMILY,
  blocks: [...FAMILY.blocks, { kind: 'duties', layout: 'rows', duties: DUTIES }],
};

test('a long answer is paged, not cut', () => {
  const cards = render(LONG, { asked: { ask: 'all?' }, back: { ask: 'what?' } });
  expect(cards.length).toBeGreaterThan(2);
  const whole = cards.map(text).join('\n');
  for (const { short, aws } of DUTIES) {
    expect(whole).toContain(short);
    expect(whole).toContain(aws.trim());
  }
  for (const card of cards) expect(parseCard(card)).toEqual([]);
  expect(JSON.stringify(cards[1])).toContain(`"title":"Page 3 of ${cards.length}"`);
  // Without a question there is nothing to page with; every page is sent.
  expect(JSON.stringify(render(LONG))).not.toContain('Page 2');
});

const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', minLength: 1000, maxLength: 6000 }),
  fc.constantFrom('', ' ', '\n', '"'.repeat(5000), '\u{1f91d}'.repeat(3000)),
);
const owner = fc.constantFrom('aws' as const, 'customer' as const, 'shared' as const);
const duty: fc.Arbitrary<DutyView> = fc.record({
  title: wild,
  short: wild,
  owner,
  verdict: fc.constantFrom('AWS', 'You', 'Shared'),
  aws: wild,
  customer: wild,
  note: wild,
  references: fc.array(fc.record({ title: wild, url: fc.webUrl() }), { maxLength: 8 }),
});
const choice: fc.Arbitrary<Choice> = fc.record({ label: wild, ask: wild });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('verdict' as const),
    owner: fc.option(owner),
    title: wild,
    text: wild,
  }),
  fc.record({ kind: fc.constant('text' as const), text: wild }),
  fc.record({ kind: fc.constant('note' as const), text: wild }),
  fc.record({
    kind: fc.constant('duties' as const),
    layout: fc.constantFrom('full' as const, 'rows' as const),
    duties: fc.array(duty, { minLength: 1, maxLength: 6 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    header: fc.constant(['a', 'b']),
    rows: fc.array(fc.tuple(fc.record({ text: wild }), fc.record({ text: wild, owner })), {
      maxLength: 20,
    }),
  }),
  fc.record({
    kind: fc.constant('links' as const),
    title: wild,
    links: fc.array(fc.record({ title: wild, url: fc.webUrl() }), { maxLength: 30 }),
  }),
  fc.record({
    kind: fc.constant('choices' as const),
    prompt: wild,
    choices: fc.array(choice, { maxLength: 20 }),
  }),
);

/** A conversation about a number of services. */
const contextOf = (services: number) => ({
  targets: Array.from({ length: services }, (_, at) => ({
    service: `service-${at}`,
    variant: null,
  })),
  concerns: ['encryption-at-rest'],
});

test('a question whose context no button has room for is shown whole, and never asked without it', () => {
  const pages = (services: number) =>
    render(LONG, { asked: { ask: 'and backups?', context: contextOf(services) } });
  expect(JSON.stringify(pages(12)[0])).toContain('"verb":"page"');
  expect(JSON.stringify(pages(40))).not.toContain('and backups?');
});

test('whatever the message, every activity is a valid card below the limit', () => {
  fc.assert(
    fc.property(
      wild,
      fc.array(block, { maxLength: 8 }),
      fc.option(wild, { nil: undefined }),
      fc.option(fc.nat(30).map(contextOf), { nil: undefined }),
      fc.boolean(),
      fc.boolean(),
      (summary, blocks, ask, context, stacked, dialog) => {
        const cards = render(
          { owner: null, summary, blocks },
          {
            stacked,
            dialog,
            feedback: 's3 · backups',
            ...(ask !== undefined && { asked: { ask, context }, back: { ask, context } }),
          },
        );
        for (const card of cards) {
          const activity = { ...cardActivity(card, summary), conversation: 'x'.repeat(300) };
          expect(Buffer.byteLength(JSON.stringify(activity))).toBeLessThan(MESSAGE_BYTES);
          expect(parseCard(card)).toEqual([]);
        }
      },
    ),
    { numRuns: 100, endOnFailure: true },
  );
});

test('direction overrides and control characters are dropped', () => {
  expect(plain('a\u202eb\u0000c\u2066d')).toBe('abcd');
});
