import { askJson } from '../support/shipped';

describe('a list of services', () => {
  it.each([
    ['Kindly list the services in which backups are ours', 'customer'],
    ['I would like to know which services of database take backups by default', 'aws'],
    ['which managed caches encrypt at rest by default', 'aws'],
    ['which compute leaves OS patching to the customer', 'customer'],
    ['where is capacity our problem', 'customer'],
    ['show me where Amazon does the backups', 'aws'],
    ['what things that we use does Amazon encrypt on its own?', 'aws'],
  ])('is asked for in many ways: %s', (question, asked) => {
    expect(askJson(question)).toMatchObject({ kind: 'list', owner: asked });
  });

  it.each([
    'which database engine patches are ours?',
    'which things should we log on RDS',
    'show me where we can see the logs',
    'tell me where AWS stores our data',
    'which storage tier is encrypted by default in S3?',
    'where is the coffee on us',
  ])('is not asked for by "which" and "where" alone: %s', (question) => {
    expect(askJson(question).kind).not.toBe('list');
  });
});

describe('two services, once set side by side', () => {
  it('stay so where both are asked about again', () => {
    const before = 'RDS vs DynamoDB: who patches the engine?';
    expect(askJson('both again please, but for backups', before)).toMatchObject({
      kind: 'comparison',
      services: ['rds', 'dynamodb'],
      concerns: ['backups'],
    });
  });
});

describe('a duty in general, in a conversation', () => {
  const before = 'When a server at Amazon dies, who replaces it?';

  it('is asked back about in another case', () => {
    const { kind, concerns } = askJson('And if it is the machine in our own hall?', before);
    expect(kind).toBe('clarify');
    expect(concerns).toEqual(['hardware-maintenance']);
  });

  it('is left for something else', () => {
    expect(askJson('and if it rains tomorrow?', before).kind).toBe('decline');
  });
});
