import { nameKey, namesOf } from '../../src/catalog';

describe('the names of a service', () => {
  it('are the official one, the same without its vendor, and the aliases', () => {
    const { sure } = namesOf({
      name: 'Amazon Buckets',
      aliases: ['Amazon Simple Bucket Service'],
      ambiguousAliases: [],
    });
    expect(sure).toEqual([
      'amazon buckets',
      'buckets',
      'amazon simple bucket service',
      'simple bucket service',
    ]);
  });

  it('include the part before a bracket', () => {
    const { sure } = namesOf({ name: 'AWS Keys (AK)', aliases: [], ambiguousAliases: [] });
    expect(sure).toContain('keys');
  });

  it('are not sure where they are declared ambiguous', () => {
    const names = namesOf({ name: 'AWS Config', aliases: [], ambiguousAliases: ['Config'] });
    expect(names).toEqual({ sure: ['aws config'], ambiguous: ['config'] });
  });

  it('are the same in any case and punctuation', () => {
    expect(nameKey('Key-Management  Service.')).toBe(nameKey('key management service'));
  });
});
