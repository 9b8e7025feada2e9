import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { EVENTS_PATH } from '../../src/platforms/slack/http';
import { COMMAND } from '../../src/platforms/slack/listeners/command';
import { EVENTS, SCOPES } from '../../src/platforms/slack/permissions';

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
    manifest.features.slash_commands[0].url,
  ];
  for (const url of urls) expect(new URL(url).pathname).toBe(EVENTS_PATH);
});
