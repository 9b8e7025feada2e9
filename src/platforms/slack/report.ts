/** `/whosejob report`: what was asked, not understood and disputed in the last seven days. Counts only. */
import type { Block, Message } from '../../message';
import { dayOf } from './counting';
import { safely } from './memory';
import type { Tally } from './store';
import type { Tools } from './tools';
import { REPORT } from './wording';

const WEEK = 7 * 86_400_000;
/** Lines of each part. */
const LINES = 10;

const PARTS: readonly Tally[] = ['asked', 'not-understood', 'disputed', 'confirmed'];

/** The report for a user; those who are not named as admins are told who is. */
export async function readReport(tools: Tools, team: string, user: string): Promise<Message> {
  if (!tools.options.admins?.includes(user)) return say(REPORT.denied);
  const since = dayOf(tools.now() - WEEK);
  const blocks: Block[] = [];
  for (const part of PARTS) {
    const counts = await safely(tools, [], () => tools.store.top(team, part, since, LINES));
    const lines = counts.map(({ subject, count }) => `${count} × ${subject}`);
    blocks.push({
      kind: 'text',
      text: [REPORT[part], ...(lines.length > 0 ? lines : [REPORT.none])].join('\n'),
    });
  }
  return {
    owner: null,
    summary: REPORT.title,
    blocks: [
      { kind: 'verdict', owner: null, title: REPORT.title, text: '' },
      ...blocks,
      { kind: 'note', text: tools.options.recordQuestions ? REPORT.recorded : REPORT.countsOnly },
    ],
  };
}

const say = (text: string): Message => ({
  owner: null,
  summary: text,
  blocks: [{ kind: 'text', text }],
});
