/** Puts the Teams platform together. */
import type { Platform, PlatformDependencies } from '../platform';
import { TeamsAdapter } from './adapter';
import { createAuthentication } from './authentication';
import { createEndpoint } from './endpoint';
import type { TeamsOptions } from './options';
import { captureSdkConsole } from './sdk-console';
import { createMemoryState, type TeamsState } from './state';
import { takeTurn } from './turn';

export interface TeamsDependencies extends PlatformDependencies {
  /** Default: in memory. */
  readonly state?: TeamsState;
}

/**
 * Microsoft Teams over the Bot Connector protocol.
 * @throws {TeamsRegistrationError} when the options lack what the type of registration needs.
 */
export function createTeamsPlatform(
  options: TeamsOptions,
  { respond, log, state = createMemoryState() }: TeamsDependencies,
): Platform {
  const adapter = new TeamsAdapter(createAuthentication(options));
  let stopping = false;
  let underWay = 0;
  let idle: (() => void) | undefined;
  let release: (() => void) | undefined;

  const endpoint = createEndpoint({
    options,
    adapter,
    log,
    takeTurn: (turn) => takeTurn({ ...turn, respond, state }),
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
    async start() {
      stopping = false;
      release ??= captureSdkConsole();
      log.info({ appType: options.appType, emulator: options.emulator }, 'Teams is listening');
    },
    async stop() {
      stopping = true;
      if (underWay > 0) await new Promise<void>((resolve) => (idle = resolve));
      release?.();
      release = undefined;
    },
  };
}
