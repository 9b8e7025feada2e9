import { loadCatalog } from '../../src/catalog';
import { createLexicon } from '../../src/question/lexicon/lexicon';
import { repairTokens } from '../../src/question/lexicon/words';
import { learnWeights } from '../../src/question/samples';
import { exactly, hasAny, stems, union } from '../../src/question/text/grammar';
import { tokenize } from '../../src/question/text/tokens';

const COLOURS = stems('red paint');
const PATCHING = stems('patch');
const GREETING = exactly('hello');
const EITHER = union(COLOURS, stems('blue'));

const catalog = loadCatalog();
const lexicon = createLexicon(catalog, catalog.weights ?? learnWeights(catalog));
const read = (text: string) => repairTokens(tokenize(text), lexicon);

describe('a list of words', () => {
  it('has its words in all their forms', () => {
    const words = read('We painted it');
    expect(words.map((word) => COLOURS.has(word))).toEqual([false, true, false]);
  });

  it('has them in one form alone, where that is wanted', () => {
    const [hello, hellos] = read('hello hellos');
    expect([hello, hellos].map((word) => GREETING.has(word))).toEqual([true, false]);
  });

  it('has no word that is not there', () => {
    expect(COLOURS.has(undefined)).toBe(false);
    expect(hasAny([], COLOURS)).toBe(false);
  });

  it('is sought in some words, and not in others of the same message', () => {
    const words = read('red door, blue door');
    expect(hasAny(words.slice(0, 2), COLOURS)).toBe(true);
    expect(hasAny(words.slice(2), COLOURS)).toBe(false);
    expect(hasAny(words.slice(2), EITHER)).toBe(true);
  });

  it('knows the word that was meant, not the one that was typed', () => {
    expect(hasAny(read('who pathces it'), PATCHING)).toBe(true);
  });

  it('cannot be made once words have been read', () => {
    read('hello');
    expect(() => stems('late')).toThrow('before the first word');
  });
});
