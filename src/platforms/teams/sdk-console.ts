/** Botbuilder writes to the console; while it works for us, that goes to the log. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'pino';

const current = new AsyncLocalStorage<Logger>();
let installed = 0;
let originals: { error: typeof console.error; warn: typeof console.warn } | undefined;

/** Runs `work`; what the SDK prints meanwhile is logged at level debug. The console is left to others. */
export function withSdkLog<T>(log: Logger, work: () => Promise<T>): Promise<T> {
  return current.run(log, work);
}

/** Starts the redirection; the result ends it. Counted, as a process can hold several platforms. */
export function captureSdkConsole(): () => void {
  installed += 1;
  if (!originals) {
    const kept = { error: console.error, warn: console.warn };
    originals = kept;
    console.error = (...args: unknown[]) => record('error', kept.error, args);
    console.warn = (...args: unknown[]) => record('warn', kept.warn, args);
  }
  return () => {
    installed -= 1;
    if (installed > 0 || !originals) return;
    Object.assign(console, originals);
    originals = undefined;
  };
}

function record(level: string, write: (...args: unknown[]) => void, args: unknown[]): void {
  const log = current.getStore();
  if (!log) {
    write(...args);
    return;
  }
  // Reasons only: objects of the SDK can hold tokens and message texts.
  const text = args.map((arg) => (arg instanceof Error ? arg.message : String(arg))).join(' ');
  log.debug({ sdk: level }, text.slice(0, 500));
}
