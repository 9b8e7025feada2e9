import { Evidence } from '../../src/question/evidence';
import { type Sample, train } from '../../src/question/training';

const sample = (concern: string, ...stems: string[]): Sample => ({ concern, stems, weight: 1 });

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

const weigh = (...stems: string[]) => new Evidence(train(SAMPLES)).weigh(stems);

describe('what is learnt from sentences', () => {
  it('is the same every time', () => {
    expect(train(SAMPLES)).toEqual(train(SAMPLES));
  });

  it('has a word speak for the task of its sentences', () => {
    expect(weigh('restor').first?.concern).toBe('backups');
  });

  it('has a word of many tasks say less than a word of one', () => {
    const shareOf = (stem: string) => weigh(stem).first?.share ?? 0;
    expect(shareOf('tabl')).toBeLessThan(shareOf('password'));
  });

  it('weighs all words together', () => {
    expect(weigh('password', 'tabl').first?.concern).toBe('credentials');
  });

  it('gives shares that add up to one', () => {
    const total = weigh('copy', 'secret')
      .atLeast(0)
      .reduce((sum, { share }) => sum + share, 0);
    expect(total).toBeCloseTo(1);
  });

  it('knows sentences that ask for no task', () => {
    expect(weigh('lunch').nothing).toBeGreaterThan(weigh('restor').nothing);
  });

  it('says nothing about words that no sentence has', () => {
    expect(weigh('zebra')).toMatchObject({ first: null, nothing: 1 });
  });

  it('counts a sentence by its weight', () => {
    const share = (weight: number) =>
      new Evidence(train([{ ...sample('backups', 'tabl'), weight }, sample('credentials', 'tabl')]))
        .weigh(['tabl'])
        .shareOf('backups');
    expect(share(3)).toBeGreaterThan(share(0.3));
  });
});
