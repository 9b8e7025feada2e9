/** Puts the Teams platform together. */
import type { Platform, PlatformDependencies } from '../platform';
import { kindOfActivity } from './activity-kind';
import { TeamsAdapter } from './adapter';
import { createAuthentication } from './authentication';
import { type CitedPages, NO_PAGES } from './cited-pages';
import { createEndpoint } from './endpoint';
import { Memory } from './memory';
import { createMemoryStore } from './memory-store';
import type { TeamsOptions } from './options';
import { createSend, type Send } from './proactive';
import { captureSdkConsole } from './sdk-console';
import { createLimits } from './slow-down';
import type { TeamsStore } from './store';
import { takeTurn } from './take-turn';
import { createTipSender } from './tip-sender';
import { watchTeams } from './unanswered';

/** What the rest of the program gives to the platform. */
export interface TeamsDependencies extends PlatformDependencies {
  /** Default: in memory. */
  readonly store?: TeamsStore | undefined;
  /** Default: no links are unfurled. */
  readonly pages?: CitedPages | undefined;
  /** Milliseconds since 1970; for tests. */
  readonly now?: (() => number) | undefined;
}

/** Teams, which can also speak first. */
export interface TeamsPlatform extends Platform {
  readonly send: Send;
}

/**
 * Microsoft Teams over the Bot Connector protocol.
 * @throws {TeamsRegistrationError} when the options lack what the type of registration needs.
 */
export function createTeamsPlatform(
  options: TeamsOptions,
  dependencies: TeamsDependencies,
): TeamsPlatform {
  const { respond, log, tips, pages = NO_PAGES, now = Date.now } = dependencies;
  const tipsRights = options.tips ?? { managers: 'members', admins: [] };
  const store = dependencies.store ?? createMemoryStore(now);
  const local = createMemoryStore(now);
  const adapter = new TeamsAdapter(createAuthentication(options));
  const limits = createLimits(options.ratePerMinute, now);
  const send = createSend(options, adapter, store, log);
  const unanswered = watchTeams({ options, adapter, store, log, now });
  const once = createSend(options, adapter, store, log, (attempt) => attempt());
  const tipSender = createTipSender(options, adapter, store, once);
  let stopping = false;
  let underWay = 0;
  let idle: (() => void) | undefined;
  let release: (() => void) | undefined;

  const endpoint = createEndpoint({
    options,
    adapter,
    log,
    takeTurn(turn) {
      dependencies.onRequest?.(kindOfActivity(turn.activity));
      const memory = new Memory({ store, local, log: turn.log }, turn.activity);
      return takeTurn({ ...turn, respond, pages, tips, tipsRights, limits, now, memory });
    },
    enter() {
      if (stopping) return false;
      underWay += 1;
      return true;
    },
    leave() {
      underWay -= 1;
      if (underWay === 0) idle?.();
    },
  });

  return {
    name: 'teams',
    routes: [endpoint],
    send,
    tipSender,
    async start() {
      stopping = false;
      unanswered.start();
      release ??= captureSdkConsole(log);
      log.info({ appType: options.appType, emulator: options.emulator }, 'Teams is listening');
    },
    async stop() {
      stopping = true;
      await unanswered.stop();
      if (underWay > 0) await new Promise<void>((resolve) => (idle = resolve));
      release?.();
      release = undefined;
    },
  };
}
