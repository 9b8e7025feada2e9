/** `whosejob tips …`: what operators see of the daily tips, and send by hand. */
import { pino } from 'pino';
import { loadCatalog } from '../catalog';
import { parseConfig, readEnvironment } from '../config';
import { connectPlatforms } from '../connect';
import { createDailyTips } from '../daily-tips';
import { explainFailure } from '../explain-failure';
import type { Message } from '../message';
import { createMetrics } from '../metrics';
import { renderText } from '../platforms/terminal';
import { createRespond } from '../respond';
import { openStore, type TipSubscriptionRow } from '../store';
import { localTime, sampleSubscription, subscriptionOf, type TipSubscription } from '../tips';

/** Which places; ids as the platform names them. */
export interface TipsFilter {
  readonly channel?: string | undefined;
  readonly workspace?: string | undefined;
}

/** Places of one output. */
const MANY = 500;
/** Exit code where there is nothing to do it with. */
const EXIT_NONE = 1;

type Open = Awaited<ReturnType<typeof open>>;

/** `tips preview`: the tips of the next days, for every place or one; for a made-up one where there is none. */
export function previewTips(days: number, filter: TipsFilter): Promise<void> {
  return withTips(async ({ daily, find, print }) => {
    const found = await find(filter);
    if (found.length === 0 && isNamed(filter)) return notFound();
    const places = found.map(subscriptionOf);
    if (places.length === 0)
      print('No place has tips yet; this is what one might get, weekdays at nine (UTC).\n');
    for (const place of places.length > 0 ? places : [await sampleSubscription(Date.now())]) {
      if (places.length > 0)
        print(`${nameOf(place)}${place.state === 'active' ? '' : `, ${place.state}`}`);
      for (const { at, tip } of await daily.preview(place, days))
        print(
          `  ${localTime(at, place.schedule.zone)}  ${tip === null ? 'no tip for these topics' : titleOf(tip.message)}`,
        );
    }
  });
}

/** `tips due`: what is due within so many minutes, and what is overdue; the longest due first. */
export function listDueTips(minutes: number): Promise<void> {
  return withTips(async ({ store, print }) => {
    const dueBy = Date.now() + minutes * 60_000;
    const rows = await store.tips.list({ dueBy, limit: MANY });
    for (const row of rows) {
      const place = subscriptionOf(row);
      print(
        `${localTime(row.due_at ?? 0, place.schedule.zone)} ${place.schedule.zone}  ${nameOf(place)}`,
      );
    }
    if (rows.length === 0) print(`No tip is due within ${minutes} minutes.`);
    if (rows.length === MANY) print('… and more.');
  });
}

/** `tips send-now`: posts today's tip in one place, as "tips now" does there. */
export function sendTipNow(filter: TipsFilter): Promise<void> {
  return withTips(async ({ daily, find, print, connect }) => {
    const [row, other] = await find(filter);
    if (row === undefined) return notFound();
    if (other !== undefined) {
      process.stderr.write('Several places are called that; name the workspace too.\n');
      process.exitCode = EXIT_NONE;
      return;
    }
    await connect();
    const { place, subscriber: person } = subscriptionOf(row);
    const asker = { place, person, zone: null, mayManage: true };
    print(renderText(await daily.desk.carryOut('now', asker)));
  });
}

async function open() {
  const config = parseConfig(readEnvironment());
  const catalog = loadCatalog();
  const store = await openStore(config.database);
  const log = pino({ level: 'silent' });
  const metrics = createMetrics();
  const daily = createDailyTips({ catalog, store, metrics, log, ...config.tips });
  return {
    store,
    daily,
    find: ({ channel, workspace }: TipsFilter): Promise<TipSubscriptionRow[]> =>
      store.tips.list({ conversation: channel, workspace, limit: MANY }),
    print: (line: string) => process.stdout.write(`${line}\n`),
    /** Platforms send without being started. */
    async connect() {
      const respond = createRespond(catalog);
      const platforms = await connectPlatforms(config, { catalog, respond, store, metrics, log });
      daily.connect(platforms.flatMap(({ tipSender }) => (tipSender ? [tipSender] : [])));
    },
  };
}

/** Sets the exit code; a failure is one clear message on standard error. */
async function withTips(work: (tips: Open) => Promise<void>): Promise<void> {
  try {
    const tips = await open();
    try {
      await tips.store.migrate();
      await work(tips);
    } finally {
      await tips.store.close();
    }
  } catch (error) {
    process.exitCode = explainFailure(error);
  }
}

const isNamed = ({ channel, workspace }: TipsFilter) =>
  channel !== undefined || workspace !== undefined;

/** The surprising line of a tip. */
const titleOf = ({ blocks: [first], summary }: Message) =>
  first?.kind === 'verdict' ? first.title : summary;

const nameOf = ({ place: { platform, workspace, conversation } }: TipSubscription) =>
  `${platform} ${workspace} ${conversation}`;

function notFound(): void {
  process.stderr.write('No tips are set for that place.\n');
  process.exitCode = EXIT_NONE;
}
