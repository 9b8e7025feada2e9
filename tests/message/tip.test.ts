/** The words of tips, and of what is said about them. */
import {
  composeTip,
  composeTipHelp,
  composeTipOutcome,
  composeTipProblem,
  composeTipsBroken,
  type Message,
  type TipStatus,
  tipFacts,
} from '../../src/message';
import { catalog } from '../support/shipped';

const facts = tipFacts(catalog);
const tips = facts.map((fact, seed) => composeTip(catalog, fact, seed));

const status: TipStatus = {
  schedule: {
    time: '09:00',
    weekdays: [1, 2, 3, 4, 5],
    zone: 'Europe/Berlin',
    holidays: null,
    skipDates: [],
  },
  topics: [],
  state: 'active',
  reason: '',
  pausedUntil: null,
  nextDue: { at: Date.UTC(2026, 10, 25, 8), date: '2026-11-25' },
};

const headOf = ({ blocks }: Message) => {
  const [head] = blocks;
  return head?.kind === 'verdict' ? `${head.title}. ${head.text}` : '';
};
const asksOf = ({ blocks }: Message) =>
  blocks.flatMap((block) => (block.kind === 'choices' ? block.choices.map(({ ask }) => ask) : []));
const say = (outcome: Parameters<typeof composeTipOutcome>[1]) =>
  headOf(composeTipOutcome(catalog, outcome));

describe('a tip', () => {
  test('opens with its hook, gives both parts and the AWS page', () => {
    tips.forEach(({ owner, blocks }, at) => {
      expect(owner).toBe(facts[at]?.cell.finding.owner);
      const [head, duties] = blocks;
      expect(head).toMatchObject({ kind: 'verdict', owner: null, title: facts[at]?.hook });
      expect(duties).toMatchObject({ kind: 'duties', layout: 'full' });
      const [duty] = duties?.kind === 'duties' ? duties.duties : [];
      expect(duty?.aws).not.toBe('');
      expect(duty?.customer).not.toBe('');
      expect(duty?.references.length).toBeGreaterThan(0);
    });
  });

  test('asks its reader something, once', () => {
    for (const { blocks } of tips) {
      const said = blocks.map((block) => {
        if (block.kind === 'verdict') return block.title;
        return block.kind === 'text' ? block.text : '';
      });
      expect(said.filter((text) => text.includes('?'))).toHaveLength(1);
    }
  });

  test('does not always ask the same', () => {
    const questions = tips.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])),
    );
    expect(new Set(questions).size).toBeGreaterThan(12);
    expect(questions.filter((each) => each === 'Did you know?').length).toBeLessThan(50);
  });

  test('says how to end them', () => {
    for (const { blocks } of tips)
      expect(blocks.at(-1)).toMatchObject({ text: expect.stringContaining('tips off') });
  });
});

describe('how tips stand', () => {
  test('when, about what, and the next', () => {
    expect(say({ kind: 'status', status })).toBe(
      'Daily tips are on. Weekdays at 09:00 (Europe/Berlin), about everything. Next: Wednesday 25 November, 09:00.',
    );
  });

  test('days, topics and what is left out', () => {
    const schedule = {
      ...status.schedule,
      weekdays: [1, 4],
      holidays: 'DE',
      skipDates: ['2026-12-24'],
    };
    expect(
      say({
        kind: 'on',
        before: null,
        status: { ...status, schedule, topics: ['s3', 'encryption'] },
      }),
    ).toBe(
      'Daily tips are on. Mondays and Thursdays at 09:00 (Europe/Berlin), about Amazon S3 and encryption. Left out: public holidays (DE) and Thursday 24 December. Next: Wednesday 25 November, 09:00.',
    );
  });

  test('a pause says when it ends', () => {
    const paused = { ...status, state: 'paused', pausedUntil: Date.UTC(2026, 11, 6, 23) } as const;
    const nextDue = { at: Date.UTC(2026, 11, 7, 8), date: '2026-12-07' };
    expect(say({ kind: 'paused', status: { ...paused, nextDue } })).toContain(
      'They go on again on Monday 7 December.',
    );
    expect(
      say({ kind: 'paused', status: { ...paused, pausedUntil: null, nextDue: null } }),
    ).toContain('Until somebody resumes them.');
  });

  test('why they stopped', () => {
    const broken = { ...status, state: 'broken', reason: 'is_archived', nextDue: null } as const;
    expect(say({ kind: 'status', status: broken })).toContain('The channel is archived.');
    expect(headOf(composeTipsBroken(catalog, broken, 'in the channel'))).toContain('archived');
  });

  test('a code of a platform is shown only where it looks like one', () => {
    const broken = { ...status, state: 'broken', nextDue: null } as const;
    expect(
      say({ kind: 'status', status: { ...broken, reason: 'team_access_not_granted' } }),
    ).toContain('(team_access_not_granted)');
    expect(say({ kind: 'status', status: { ...broken, reason: '<!here> x' } })).not.toContain(
      'here',
    );
  });
});

test('what controls ask can be typed as well', () => {
  const messages = [
    composeTipHelp(),
    composeTipOutcome(catalog, { kind: 'status', status }),
    composeTipOutcome(catalog, { kind: 'nothing-on' }),
    composeTipProblem({ problem: { kind: 'too-long' }, instead: ['on 9am Europe/Berlin'] }),
  ];
  const asks = messages.flatMap(asksOf);
  expect(asks).toContain('tips on 9am Europe/Berlin');
  for (const ask of asks) expect(ask).toMatch(/^tips \w/);
});

test('of a long text only the beginning is repeated', () => {
  const message = composeTipProblem({
    problem: { kind: 'unknown-topic', typed: 'x'.repeat(299), similar: [] },
    instead: [],
  });
  expect(headOf(message).length).toBeLessThan(250);
});
