import { ENGLISH } from '../../src/question/text/english';
import { packWords, WordList } from '../../src/question/text/word-list';

describe('a list of words', () => {
  const words = ['b', 'abc', 'ab', 'zebra', "o'clock", 'b', 'Zoo', 'cafe'];
  const list = new WordList(packWords(words));

  it('has every word that was put into it', () => {
    expect(words.filter((word) => !list.has(word))).toEqual([]);
  });

  it('has no other, not even the start or the end of one', () => {
    const others = ['', 'a', 'abcd', 'bc', 'zoo', 'zebr', 'ebra', 'zz', ' ', 'ab abc'];
    expect(others.filter((word) => list.has(word))).toEqual([]);
  });

  it('may be empty', () => {
    expect(new WordList(packWords([])).has('')).toBe(false);
    expect(new WordList(packWords([])).has('a')).toBe(false);
  });

  it('knows English', () => {
    expect(['bucket', 'kubernetes', 'yesterday'].every((each) => ENGLISH.has(each))).toBe(true);
    expect(ENGLISH.has('dynamodb')).toBe(false);
  });
});
