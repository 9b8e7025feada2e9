/** Botbuilder writes to the console; while the platform runs, that goes to its log. The program itself uses no console. */
import type { Logger } from 'pino';

const logs: Logger[] = [];
let originals: Pick<Console, 'error' | 'warn'> | undefined;

/**
 * Starts the redirection, to level debug; the result ends it. Of several platforms in a process, the last to
 * start gets the lines. Which turn a line belongs to is not known: following turns through the SDK (AsyncLocalStorage)
 * makes every promise of the program dearer.
 */
export function captureSdkConsole(log: Logger): () => void {
  logs.push(log);
  if (!originals) {
    originals = { error: console.error, warn: console.warn };
    console.error = (...args: unknown[]) => record('error', args);
    console.warn = (...args: unknown[]) => record('warn', args);
  }
  return () => {
    const at = logs.indexOf(log);
    if (at >= 0) logs.splice(at, 1);
    if (logs.length > 0 || !originals) return;
    Object.assign(console, originals);
    originals = undefined;
  };
}

function record(level: string, args: unknown[]): void {
  // Reasons only: objects of the SDK can hold tokens and message texts.
  const text = args.map((arg) => (arg instanceof Error ? arg.message : String(arg))).join(' ');
  logs.at(-1)?.debug({ sdk: level }, text.slice(0, 500));
}
