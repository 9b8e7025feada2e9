/** How the process ends: asked to by a signal, or by an error that nothing expected. */
import type { Logger } from 'pino';
import type { Metrics } from './metrics';

/** Everything has to be over by then: supervisors commonly kill after ten seconds. Milliseconds. */
const PATIENCE = 9_000;
/** npm passes a Ctrl-C on to a program that had it from the terminal already. Milliseconds. */
const ECHO = 250;
/** Exit code of a program that Ctrl-C ended. */
const EXIT_INTERRUPTED = 130;

/** Why the program is to stop, and the code with which it then exits. */
export interface StopSignal {
  readonly reason: string;
  readonly exitCode: number;
}

/** The end of the process, to be waited for. */
export interface Lifecycle {
  /** Resolves when the program is to stop. */
  readonly stopped: Promise<StopSignal>;
  /** Where errors are reported from now on. */
  report(log: Logger, metrics: Pick<Metrics, 'unexpected'>): void;
}

/** Listens for signals and unexpected errors, from the first moment on. */
export function watchProcess(): Lifecycle {
  let log: Logger | undefined;
  let metrics: Pick<Metrics, 'unexpected'> | undefined;
  let first: number | undefined;
  let stop: (signal: StopSignal) => void = () => {};
  const stopped = new Promise<StopSignal>((resolve) => {
    stop = resolve;
  });

  function end(signal: StopSignal): void {
    if (first !== undefined) return;
    first = Date.now();
    stop(signal);
  }

  process.on('SIGTERM', () => end({ reason: 'SIGTERM', exitCode: 0 }));
  process.on('SIGINT', () => {
    if (first !== undefined && Date.now() - first > ECHO) process.exit(EXIT_INTERRUPTED);
    end({ reason: 'SIGINT', exitCode: 0 });
  });

  // An exception that reached the event loop left something half done, and nobody knows what: what is under
  // way is finished, then whoever supervises the process starts a clean one.
  process.on('uncaughtException', (error) => {
    if (log === undefined) {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    }
    metrics?.unexpected('exception');
    log.fatal({ err: error }, 'an unexpected error; stopping');
    end({ reason: 'an unexpected error', exitCode: 1 });
  });
  // A promise that nobody awaits has nobody waiting for it either: the work that failed is its own, and its
  // request was answered or timed out. That is logged and counted, and the rest of the program goes on.
  process.on('unhandledRejection', (reason) => {
    if (log === undefined) throw reason;
    metrics?.unexpected('rejection');
    log.error({ err: reason }, 'a promise was rejected and nobody was there');
  });

  return {
    stopped,
    report(toLog, toMetrics) {
      log = toLog;
      metrics = toMetrics;
    },
  };
}

/** Runs the steps of stopping in order; gives up, and says so, when they take too long. */
export async function stopInTime(
  steps: () => Promise<void>,
  onLate: () => void,
  patience = PATIENCE,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      onLate();
      resolve();
    }, patience);
  });
  await Promise.race([steps(), late]);
  clearTimeout(timer);
}
