/** What the program says when it has started: to a person where one reads, else to the log. */
import type { Logger } from 'pino';
import type { Catalog } from './catalog';
import type { Config } from './config';
import type { HttpServer } from './http';
import type { Store } from './store';
import { VERSION } from './version';

/** What there is to say when the program has started; `human`: a person reads it. */
export interface Started {
  readonly config: Config;
  readonly catalog: Catalog;
  readonly store: Pick<Store, 'kind' | 'place'>;
  readonly http: Pick<HttpServer, 'url' | 'port'>;
  readonly log: Logger;
  readonly human: boolean;
}

/** Announces the start. */
export function announce(started: Started): void {
  const { log, human } = started;
  if (human) process.stdout.write(startLines(started));
  else log.info(startFields(started), 'started');
}

function startFields({ config, catalog, store, http }: Started): Record<string, unknown> {
  return {
    version: VERSION,
    node: process.version,
    port: http.port,
    services: catalog.services.size,
    database: store.kind,
    slack: slackState(config),
    teams: teamsState(config),
  };
}

function startLines({ config, catalog, store, http }: Started): string {
  const { services, concerns } = catalog;
  const lines = [
    `whosejob ${VERSION}`,
    `  catalog   ${services.size} services, ${concerns.size} concerns`,
    `  database  ${store.place}`,
    `  Slack     ${slackState(config)}`,
    `  Teams     ${teamsState(config)}`,
    `  HTTP      ${http.url}`,
    '',
  ];
  if (config.slack || config.teams) lines.push('Ready. Ask it in chat; Ctrl-C stops it.');
  else
    lines.push(
      'No chat platform is connected yet, so only this machine can ask. Ctrl-C stops it.',
      'To connect Slack or Teams, copy .env.example to .env and follow README.md.',
      `Next: open ${http.url} and ask, or run: npm run -s ask -- "who encrypts S3 data?"`,
    );
  return `${lines.join('\n')}\n`;
}

function slackState({ slack }: Config): string {
  if (slack === null) return 'not connected';
  return slack.appToken === undefined ? 'connected over HTTP' : 'connected over Socket Mode';
}

function teamsState({ teams }: Config): string {
  if (teams === null) return 'not connected';
  return teams.TEAMS_APP_ID === undefined
    ? 'for the emulator on this machine'
    : 'connected over HTTP';
}
