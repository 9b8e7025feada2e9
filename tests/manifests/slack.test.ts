import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { EVENTS_PATH } from '../../src/platforms/slack/http';
import { COMMAND } from '../../src/platforms/slack/listeners/command';
import { SHORTCUT } from '../../src/platforms/slack/listeners/shortcuts';
import { EVENTS, SCOPES } from '../../src/platforms/slack/permissions';
import { PROMPTS } from '../../src/platforms/slack/wording';

const manifest = parse(readFileSync(join(__dirname, '../../manifests/slack.yaml'), 'utf8'));

test('the manifest asks for the scopes and events that the code uses, no more and no less', () => {
  expect([...manifest.oauth_config.scopes.bot].sort()).toEqual(Object.keys(SCOPES).sort());
  expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual(
    Object.keys(EVENTS).sort(),
  );
});

test('the manifest declares the command and the one address', () => {
  expect(
    manifest.features.slash_commands.map(({ command }: { command: string }) => command),
  ).toEqual([COMMAND]);
  const urls = [
    manifest.settings.event_subscriptions.request_url,
    manifest.settings.interactivity.request_url,
    manifest.settings.interactivity.message_menu_options_url,
    manifest.features.slash_commands[0].url,
  ];
  for (const url of urls) expect(new URL(url).pathname).toBe(EVENTS_PATH);
});

test('the manifest declares the shortcuts', () => {
  const declared = manifest.features.shortcuts.map(
    ({ type, callback_id }: { type: string; callback_id: string }) => [type, callback_id],
  );
  expect(Object.fromEntries(declared)).toEqual(SHORTCUT);
});

test('the suggested prompts of the manifest are those of the code', () => {
  expect(manifest.features.agent_view.suggested_prompts).toEqual(PROMPTS);
});
