import { createPlatformStore } from '../../../src/platform-store';
import type { Store } from '../../../src/store';
import { describeDatabases } from '../../contracts/databases';
import { mentionEvent, USER } from '../../support/slack-server';
import { startBot } from './bot';
import { fakeRespond } from './sample';

const CHANNEL = 'C0GENERAL1';

/** The store of one instance, ready for use, as the program opens it. */
async function openMigrated(open: () => Promise<Store>) {
  const store = await open();
  await store.migrate();
  return createPlatformStore(store, 'slack');
}

describeDatabases('two instances on one database', (open) => {
  test('the same message delivered eleven times is answered once', async () => {
    const one = await startBot('http', { store: await openMigrated(open) });
    const two = await startBot('http', {
      store: await openMigrated(open),
      slack: one.slack,
    });
    const { state } = one.slack;
    const written = state.write(CHANNEL, USER, `<@${state.botUserId}> who patches RDS?`);
    await Promise.all(
      Array.from({ length: 11 }, (_, index) => {
        const { client } = index % 2 === 0 ? one : two;
        const retry = index === 0 ? undefined : { num: index, reason: 'http_timeout' };
        return client.event(mentionEvent(state, written), retry);
      }),
    );
    // A stop waits for all that is under way.
    await two.stop();
    await one.platform.stop();
    expect(one.slack.callsOf('chat.postMessage').length).toBe(1);
    await one.stop();
  });

  test('a follow-up that another instance takes keeps the context', async () => {
    const one = await startBot('http', { store: await openMigrated(open) });
    const { state } = one.slack;
    const root = state.write(CHANNEL, USER, `<@${state.botUserId}> who patches RDS?`);
    await one.client.event(mentionEvent(state, root));
    await one.slack.until(() => one.slack.callsOf('chat.postMessage').length === 1);
    await one.platform.stop();
    const contexts: Parameters<typeof fakeRespond>[1] = [];
    const two = await startBot('http', {
      store: await openMigrated(open),
      slack: one.slack,
      respond: fakeRespond([], contexts),
    });
    const next = state.write(CHANNEL, USER, `<@${state.botUserId}> and backups?`, root.ts);
    await two.client.event(mentionEvent(state, next));
    await two.slack.until(() => one.slack.callsOf('chat.postMessage').length === 2);
    expect(contexts).toMatchObject([{ concerns: ['guest-os-patching'] }]);
    await two.stop();
    await one.stop();
  });
});
