import { askJson } from '../support/shipped';

describe('a question of duty that names nothing by its name', () => {
  it.each([
    ['the cleaners in the server rooms, who vets them?', 'physical-security'],
    ['Who guarantees that French patients’ data stays in the EU?', 'data-residency'],
    ['a token of our build user ended up in a public repo, who revokes it', 'credentials'],
    ['who wipes the ssd when a metal instance is retired', 'media-disposal'],
    ['who vets visitors at the dc', 'physical-security'],
    ['who schools our admins', 'awareness-and-training'],
  ])('is answered in general where it is the same everywhere: %s', (question, concern) => {
    expect(askJson(question)).toMatchObject({ kind: 'answer', services: [], concerns: [concern] });
  });

  it.each([
    ['Lex reads the claims, who says what may be in there', 'lex'],
    ['Translate turns our menus into French. Do they keep the texts for long?', 'translate'],
  ])('is about the service that it begins with: %s', (question, service) => {
    const { kind, services } = askJson(question);
    expect(kind).not.toBe('decline');
    expect(services).toEqual([service]);
  });

  it.each(['swipe payloads in our execution history. deletion?'])(
    'is asked back about otherwise: %s',
    (question) => {
      expect(askJson(question).kind).toBe('clarify');
    },
  );

  it.each([
    'who washes our cars',
    'who schools the kids',
    'who replaces the brakes on the delivery van of my uncle',
    'Who holds the record for the marathon?',
    'Do they keep our tickets at the theatre, and can we say no?',
    'Connect my phone, who does that?',
    'Translate the sign for us, who does it',
  ])('has something to do with a cloud: %s', (question) => {
    expect(askJson(question)).toMatchObject({ kind: 'decline', reason: 'off-topic' });
  });
});
