/** The lines of a stream of text. */
import type { Readable } from 'node:stream';

/**
 * Every line that ends with LF or CRLF, and what is left after the last one, as soon as it is there.
 * Unlike `node:readline`, no other character ends a line: a question may hold any of them.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let rest = '';
  for await (const chunk of input) {
    const lines = (chunk as string).split('\n');
    lines[0] = rest + lines[0];
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}
