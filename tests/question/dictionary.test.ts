/** What the parser remembers of words that it has seen. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Dictionary } from '../../src/question/text/dictionary';

const dictionary = () =>
  new Dictionary(
    () => true,
    () => ({ number: 0, begins: 0 }),
    [],
    () => undefined,
  );

/** Bytes of the heap that are in use, without garbage. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('globalThis.gc')();
  setFlagsFromString('--no-expose-gc');
  return process.memoryUsage().heapUsed;
}

describe('the dictionary', () => {
  it('reads a word once', () => {
    const words = dictionary();
    expect(words.look('patches')).toBe(words.look('patches'));
    expect(words.look('patches')).toMatchObject({ word: 'patches', stem: 'patch' });
  });

  it('keeps nothing of the text that a word was cut from', () => {
    const words = dictionary();
    const before = heapInUse();
    for (let at = 0; at < 1000; at += 1) {
      const text = `${at} ${'x'.repeat(10_000)} misconfiguration${at}`;
      words.look(text.slice(text.lastIndexOf(' ') + 1));
    }
    expect(heapInUse() - before).toBeLessThan(3_000_000);
    expect(words.look('misconfiguration7').word).toBe('misconfiguration7');
  });
});
