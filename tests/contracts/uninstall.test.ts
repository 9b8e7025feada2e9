import { createPlatformStore } from '../../src/platform-store';
import type { Store } from '../../src/store';
import { type Bot, startBot } from '../platforms/slack/bot';
import { buttonClick, commandForm, envelope, mentionEvent, USER } from '../support/slack-server';
import { describeDatabases } from './databases';

const ORGANISATION = 'E0EXAMPLE1';
/** How Slack says that an organisation's installation is meant. */
const authorizedIn = (team: string) => ({
  team_id: team,
  enterprise_id: ORGANISATION,
  authorizations: [
    { enterprise_id: ORGANISATION, team_id: team, is_bot: true, is_enterprise_install: true },
  ],
});

describeDatabases('an organisation that removes the app from Slack', (open) => {
  let store: Store;
  let bot: Bot;
  let records: ReturnType<typeof createPlatformStore>;
  beforeAll(async () => {
    store = await open();
    await store.migrate();
    records = createPlatformStore(store, 'slack');
    bot = await startBot('http', { store: records });
  });
  afterAll(() => bot.stop());

  const posts = () => bot.slack.callsOf('chat.postMessage').length;

  async function mentionIn(team: string): Promise<void> {
    const { state } = bot.slack;
    const written = state.write('C0GENERAL1', USER, `<@${state.botUserId}> who patches RDS?`);
    const before = posts();
    await bot.client.event({ ...mentionEvent(state, written), ...authorizedIn(team) });
    await bot.slack.until(() => posts() > before);
  }

  async function commandIn(team: string): Promise<void> {
    const form = commandForm(bot.slack.state, 'who patches RDS?', bot.slack.newResponseUrl());
    await bot.client.command({
      ...form,
      team_id: team,
      enterprise_id: ORGANISATION,
      is_enterprise_install: 'true',
    });
  }

  async function clickIn(team: string): Promise<void> {
    const url = bot.slack.newResponseUrl();
    const button = { type: 'button', action_id: 'choice:1:0', value: 'who patches RDS?' };
    await bot.client.interact({
      ...buttonClick(bot.slack.state, button, url),
      team: { id: team, domain: 'example' },
      enterprise: { id: ORGANISATION, name: 'Example Corp' },
      is_enterprise_install: true,
    });
    await bot.slack.until(() => bot.slack.responses.some((each) => each.url === url));
  }

  const disputes = async (teams: readonly string[]) => {
    const found = await Promise.all(teams.map((team) => records.get('feedback', team, 'dispute')));
    return teams.filter((_, at) => found[at] !== undefined);
  };

  it('leaves nothing of any of its workspaces, and everything of others', async () => {
    const others = ['T0OWNINST1', 'T0STRANGER'];
    const its = [bot.slack.state.teamId, 'T0MENTION1', 'T0COMMAND1', 'T0CLICKED1'];
    for (const team of [...its, ...others]) await records.put('feedback', team, 'dispute', '{}');
    await mentionIn('T0MENTION1');
    await commandIn('T0COMMAND1');
    await clickIn('T0CLICKED1');
    // Of the organisation, too, and installed for itself meanwhile.
    await mentionIn('T0OWNINST1');
    await records.put('installation', 'T0OWNINST1', 'installation', 'sealed');

    await bot.client.event({
      ...envelope(bot.slack.state, { type: 'app_uninstalled' }),
      ...authorizedIn(bot.slack.state.teamId),
    });
    await bot.slack.until(() =>
      bot.logs.some((line) => line.includes(`"team":"${ORGANISATION}"`) && /deleted/.test(line)),
    );
    expect(await disputes([...its, ...others])).toEqual(others);
    expect(await records.list('workspace', ORGANISATION)).toEqual([]);
  });
});
