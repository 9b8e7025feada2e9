/** `whosejob ask`: one question, or one a line from standard input. */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { renderText } from '../platforms/terminal';
import { toJson } from '../reply-json';
import type { Respond } from '../respond';

/** Writes, and waits while the reader is slower than we are. */
function write(output: Writable, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (output.write(text)) resolve();
    else output.once('drain', resolve);
  });
}

/** Answers one question. */
export async function ask(
  respond: Respond,
  text: string,
  json: boolean,
  output: Writable,
): Promise<void> {
  const reply = respond(text);
  await write(
    output,
    json ? `${JSON.stringify(toJson(reply))}\n` : `${renderText(reply.message)}\n`,
  );
}

/** Answers every line of `input` in order, each with a line of JSON, for as long as lines come. */
export async function askLines(respond: Respond, input: Readable, output: Writable): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    await write(output, `${JSON.stringify(toJson(respond(line)))}\n`);
  }
}
