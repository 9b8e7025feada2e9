/** `whosejob ask`: one question, or one a line from standard input. */
import type { Readable, Writable } from 'node:stream';
import { renderText } from '../platforms/terminal';
import { toJson } from '../reply-json';
import type { Reply, Respond } from '../respond';
import { linesOf } from './lines';

/** Writes, and waits while the reader is slower than we are. */
function write(output: Writable, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (output.write(text)) resolve();
    else output.once('drain', resolve);
  });
}

/** One line, also for readers that take U+0085, U+2028 or U+2029 for the end of one. */
function toJsonLine(reply: Reply): string {
  const json = JSON.stringify(toJson(reply)).replace(
    /[\u0085\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}

/** Answers one question. */
export async function ask(
  respond: Respond,
  text: string,
  json: boolean,
  output: Writable,
): Promise<void> {
  const reply = respond(text);
  await write(output, json ? toJsonLine(reply) : `${renderText(reply.message)}\n`);
}

/** Answers every line of `input` in order, each with a line of JSON, for as long as lines come. */
export async function askLines(respond: Respond, input: Readable, output: Writable): Promise<void> {
  for await (const line of linesOf(input)) {
    await write(output, toJsonLine(respond(line)));
  }
}
