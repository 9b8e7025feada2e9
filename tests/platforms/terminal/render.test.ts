import { targetId } from '../../../src/catalog';
import type { Block, Message } from '../../../src/message';
import { renderText } from '../../../src/platforms/terminal';
import { answerAbout, catalog, compose, targets } from '../../support/shipped';

const WIDTH = 80;
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const message = (...blocks: Block[]): Message => ({ owner: null, summary: '', blocks });
const render = (...blocks: Block[]) => renderText(message(...blocks));

/** Lines that are too long, without those that are one address, which nobody can break. */
const tooLong = (text: string) =>
  text.split('\n').filter((line) => line.length > WIDTH && !/^\s*https:\/\/\S+$/.test(line));

describe('a message in the terminal', () => {
  it.each<[string, Block]>([
    ['a verdict', { kind: 'verdict', owner: 'aws', title: words(40), text: words(40) }],
    ['a text', { kind: 'text', text: words(40) }],
    ['a note', { kind: 'note', text: words(40) }],
    ['links', { kind: 'links', title: 'Read on', links: [{ title: words(40), url: 'https://x' }] }],
    ['choices', { kind: 'choices', prompt: 'Try', choices: [{ label: 'x', ask: words(40) }] }],
    [
      'duties',
      {
        kind: 'duties',
        layout: 'full',
        duties: [
          {
            title: words(40),
            short: 'x',
            owner: 'shared',
            verdict: 'Shared',
            aws: words(40),
            customer: words(40),
            note: words(40),
            references: [],
          },
        ],
      },
    ],
    [
      'a table',
      {
        kind: 'table',
        header: ['', 'A', 'B'],
        rows: [[{ text: 'x' }, { text: words(40) }, { text: 'y' }]],
      },
    ],
    [
      'a table whose first column is wide',
      { kind: 'table', header: ['', 'A'], rows: [[{ text: words(40) }, { text: 'y' }]] },
    ],
    ['a long prompt', { kind: 'choices', prompt: words(40), choices: [{ label: 'x', ask: 'y' }] }],
    [
      'a long title of links',
      { kind: 'links', title: words(40), links: [{ title: 'x', url: 'https://x' }] },
    ],
  ])('fits 80 columns: %s', (_, block) => {
    expect(tooLong(render(block))).toEqual([]);
  });

  it('fits 80 columns for every overview of the catalog', () => {
    const wide = targets.flatMap((target) =>
      tooLong(renderText(compose(answerAbout([targetId(target)], [])))),
    );
    expect(wide).toEqual([]);
  });

  it('fits 80 columns for every concern of a service with many variants', () => {
    const wide = [...catalog.concerns.keys()].flatMap((concern) =>
      tooLong(renderText(compose(answerAbout(['eks'], [concern])))),
    );
    expect(wide).toEqual([]);
  });

  it('breaks between words and loses none', () => {
    const text = render({ kind: 'text', text: words(40) });
    expect(text.split(/\s+/).join(' ')).toBe(words(40));
  });

  it('keeps an address in one piece', () => {
    const url = `https://docs.aws.amazon.com/${'x'.repeat(100)}.html`;
    const text = render({ kind: 'links', title: 'Read on', links: [{ title: 'Page', url }] });
    expect(text).toContain(url);
  });

  it('has no spaces at the ends of its lines', () => {
    const text = renderText(compose(answerAbout(['ec2', 's3', 'eks'], [], { kind: 'compare' })));
    expect(text.split('\n').filter((line) => /\s$/.test(line))).toEqual([]);
  });

  it('leaves a line between its blocks', () => {
    expect(render({ kind: 'text', text: 'one' }, { kind: 'text', text: 'two' })).toBe('one\n\ntwo');
  });

  it('leaves out what is empty', () => {
    const text = render({ kind: 'text', text: 'one' }, { kind: 'links', title: 'None', links: [] });
    expect(text).toBe('one');
    const choices = [{ label: 'Now', ask: 'tips now' }];
    expect(render({ kind: 'choices', prompt: '', choices })).toBe('  - tips now');
  });
});

describe('control characters', () => {
  const nasty = '\u001b[31mred\u0007\u0008\u009b2J\u202eabc\u2066\r';
  const live = (text: string) =>
    [...text].filter((mark) => /[\p{Cc}\p{Cf}]/u.test(mark) && mark !== '\n');

  it.each<[string, Block]>([
    ['a verdict', { kind: 'verdict', owner: null, title: nasty, text: nasty }],
    ['a text', { kind: 'text', text: nasty }],
    ['a note', { kind: 'note', text: nasty }],
    ['choices', { kind: 'choices', prompt: nasty, choices: [{ label: nasty, ask: nasty }] }],
    ['links', { kind: 'links', title: nasty, links: [{ title: nasty, url: 'https://x' }] }],
    ['a table', { kind: 'table', header: ['', nasty], rows: [[{ text: nasty }, { text: nasty }]] }],
    [
      'a wide table',
      {
        kind: 'table',
        header: ['', nasty],
        rows: [[{ text: nasty }, { text: `${nasty}${words(40)}` }]],
      },
    ],
  ])('never reach the terminal: %s', (_, block) => {
    expect(live(render(block))).toEqual([]);
  });
});

describe('a verdict in the terminal', () => {
  it.each([
    ['aws', '[AWS] Title'],
    ['customer', '[YOU] Title'],
    ['shared', '[BOTH] Title'],
    [null, 'Title'],
  ] as const)('of %s is signed in words', (owner, line) => {
    expect(render({ kind: 'verdict', owner, title: 'Title', text: '' })).toBe(line);
  });
});

describe('a table in the terminal', () => {
  it('stands in columns where it fits', () => {
    const text = render({
      kind: 'table',
      header: ['', 'Amazon EC2', 'Amazon S3'],
      rows: [[{ text: 'Backups' }, { text: 'You' }, { text: 'AWS' }]],
    });
    expect(text).toBe('         Amazon EC2  Amazon S3\nBackups  You         AWS');
  });

  it('becomes one line for each cell where it does not', () => {
    const name = (at: number) => `Service with a rather long name ${at}`;
    const text = render({
      kind: 'table',
      header: ['', name(1), name(2), name(3)],
      rows: [[{ text: 'Backups' }, { text: 'You' }, { text: 'AWS' }, { text: '-' }]],
    });
    expect(text).toBe(`Backups\n  ${name(1)}: You\n  ${name(2)}: AWS\n  ${name(3)}: -`);
  });
});
