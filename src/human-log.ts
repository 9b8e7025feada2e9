/** Log lines for people: time, level where it matters, what happened, and the fields behind it. */
import type { DestinationStream } from 'pino';

/** Fields that are said by the rest of the line. */
const SAID = new Set(['time', 'level', 'message', 'platform', 'err']);

/** A stream that takes the log's JSON and writes it for a terminal. */
export function humanLines(output: DestinationStream): DestinationStream {
  return { write: (line) => output.write(humanLine(line)) };
}

function humanLine(line: string): string {
  let entry: Record<string, unknown>;
  try {
    entry = JSON.parse(line) as Record<string, unknown>;
  } catch {
    return line;
  }
  const time = new Date(String(entry.time)).toTimeString().slice(0, 8);
  const level = entry.level === 'info' ? '' : ` ${String(entry.level).toUpperCase()}`;
  const place = entry.platform === undefined ? '' : ` ${String(entry.platform)}:`;
  const fields = Object.entries(entry)
    .filter(([field]) => !SAID.has(field))
    .map(
      ([field, value]) => ` ${field}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
    );
  const { message, stack } = (entry.err ?? {}) as { message?: string; stack?: string };
  const reason = message === undefined ? '' : `\n  ${(stack ?? message).replaceAll('\n', '\n  ')}`;
  return `${time}${level}${place} ${String(entry.message ?? '')}${fields.join('')}${reason}\n`;
}
