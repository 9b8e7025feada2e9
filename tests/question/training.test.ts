import type { Catalog } from '../../src/catalog';
import type { Clause } from '../../src/question/clauses/clause';
import { readClause } from '../../src/question/clauses/clause';
import { createLexicon, type Lexicon } from '../../src/question/lexicon/lexicon';
import { repairTokens } from '../../src/question/lexicon/words';
import { tokenize } from '../../src/question/text/tokens';
import type { Opinion } from '../../src/question/weights/evidence';
import { type Sample, train } from '../../src/question/weights/training';
import { catalog } from '../support/shipped';

const sample = (concern: string, ...features: string[]): Sample => ({
  concern,
  features,
  weight: 1,
});

const SAMPLES: readonly Sample[] = [
  sample('backups', 'restor', 'tabl'),
  sample('backups', 'copy', 'tabl'),
  sample('backups', 'restor', 'yesterday'),
  sample('credentials', 'password', 'forgotten'),
  sample('credentials', 'password', 'tabl'),
  sample('credentials', 'rotat', 'secret'),
  sample('none', 'lunch', 'today'),
  sample('none', 'pric', 'tabl'),
];

const shipped: Catalog = catalog;

const clausesOf = (text: string, lexicon: Lexicon): Clause[] => [
  readClause(shipped, lexicon, repairTokens(tokenize(text), lexicon)),
];

function weigh(text: string, samples = SAMPLES): Opinion {
  const lexicon = createLexicon(shipped, train(samples));
  return lexicon.evidence.weigh(clausesOf(text, lexicon));
}

describe('what is learnt from sentences', () => {
  it('is the same every time', () => {
    expect(train(SAMPLES)).toEqual(train(SAMPLES));
  });

  it('has a word speak for the task of its sentences', () => {
    expect(weigh('restored').first?.concern).toBe('backups');
  });

  it('has a word of many tasks say less than a word of one', () => {
    const shareOf = (word: string) => weigh(word).first?.share ?? 0;
    expect(shareOf('tables')).toBeLessThan(shareOf('passwords'));
  });

  it('weighs all words together', () => {
    expect(weigh('passwords of tables').first?.concern).toBe('credentials');
  });

  it('gives shares that add up to one', () => {
    const total = weigh('copy the secret')
      .atLeast(0)
      .reduce((sum, { share }) => sum + share, 0);
    expect(total).toBeCloseTo(1);
  });

  it('knows sentences that ask for no task', () => {
    expect(weigh('lunch').nothing).toBeGreaterThan(weigh('restore').nothing);
  });

  it('says nothing about words that no sentence has', () => {
    expect(weigh('zebra')).toMatchObject({ first: null, nothing: 1 });
  });

  it('counts a sentence by its weight', () => {
    const share = (weight: number) =>
      weigh('table', [
        { ...sample('backups', 'tabl'), weight },
        sample('credentials', 'tabl'),
      ]).shareOf('backups');
    expect(share(3)).toBeGreaterThan(share(0.3));
  });

  it('is changed by one more sentence only where it is about the same', () => {
    const shareOf = (samples: readonly Sample[]) => weigh('yesterday', samples).shareOf('backups');
    const more = [sample('none', 'zoo', 'animal'), ...SAMPLES];
    expect(shareOf(more)).toBeCloseTo(shareOf(SAMPLES), 1);
  });

  it('hears what stands between the words of a task', () => {
    const pairs = [
      ...Array(4).fill(sample('identity-and-access', 'read', 'who read')),
      ...Array(4).fill(sample('logging-and-monitoring', 'read', 'read who')),
    ];
    expect(weigh('who read', pairs).first?.concern).toBe('identity-and-access');
    expect(weigh('read who', pairs).first?.concern).toBe('logging-and-monitoring');
  });

  it('hears a phrase beside its words', () => {
    const marks = [sample('backups', 'copy'), sample('data-retention', 'copy', '=data-retention')];
    expect(weigh('retention copy', marks).first?.concern).toBe('data-retention');
  });
});
