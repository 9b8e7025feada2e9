/** Builds the platforms that are configured, and loads no other. */
import type { Logger } from 'pino';
import type { Catalog } from './catalog';
import { citationsOf } from './citations';
import type { Config } from './config';
import { createDirectory, dateOf } from './directory';
import type { Metrics } from './metrics';
import { createPlatformStore } from './platform-store';
import type { Platform } from './platforms/platform';
import type { TipsDesk } from './platforms/tips';
import type { Respond } from './respond';
import type { Store } from './store';
import { createTipsCalendar } from './tips';
import { VERSION } from './version';

/** What platforms are built from. */
export interface Parts {
  readonly catalog: Catalog;
  readonly respond: Respond;
  readonly store: Store;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Where requests for daily tips go. */
  readonly tips?: TipsDesk | undefined;
}

/** The configured platforms, not yet started. */
export async function connectPlatforms(config: Config, parts: Parts): Promise<Platform[]> {
  const { catalog, respond, store, metrics, log, tips } = parts;
  const platforms: Platform[] = [];
  if (config.slack) {
    const { createSlackPlatform } = await import('./platforms/slack');
    platforms.push(
      createSlackPlatform(config.slack, {
        respond: metrics.count('slack', respond),
        log,
        tips,
        onRequest: (kind) => metrics.incoming('slack', kind),
        store: createPlatformStore(store, 'slack'),
        directory: createDirectory(catalog),
        about: { version: VERSION, catalogDate: dateOf(catalog) },
      }),
    );
  }
  if (config.teams) {
    const { createTeamsPlatform, indexPages, teamsOptions } = await import('./platforms/teams');
    const options = teamsOptions(config.teams);
    if (options)
      platforms.push(
        createTeamsPlatform(options, {
          respond: metrics.count('teams', respond),
          log: log.child({ platform: 'teams' }),
          tips,
          onRequest: (kind) => metrics.incoming('teams', kind),
          store: createPlatformStore(store, 'teams'),
          pages: indexPages(citationsOf(catalog)),
        }),
      );
  }
  if (config.playground) {
    const [{ createWebPlatform }, { slackPreview }, { teamsPreview }, { toJson }, { EXPORTERS }] =
      await Promise.all([
        import('./platforms/web'),
        import('./platforms/slack/preview'),
        import('./platforms/teams/preview'),
        import('./reply-json'),
        import('./export'),
      ]);
    platforms.push(
      createWebPlatform(config.playground, {
        respond: metrics.count('web', respond),
        previews: [slackPreview, teamsPreview],
        toJson,
        matrix: () => EXPORTERS.html(catalog),
        calendar: createTipsCalendar(catalog),
      }),
    );
  }
  return platforms;
}
