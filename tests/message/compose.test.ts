import type { Block, Message } from '../../src/message';
import type { Form, Refusal } from '../../src/question';
import { answerAbout, answerTo, compose, respond } from '../support/shipped';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

function blocks<K extends Block['kind']>(message: Message, kind: K): Of<K>[] {
  return message.blocks.filter((block): block is Of<K> => block.kind === kind);
}

const headline = (message: Message) => blocks(message, 'verdict')[0];
const yesNo = (party: 'aws' | 'customer', negated = false): Form => ({
  kind: 'yes-no',
  party,
  negated,
});
const titleOf = (service: string, concern: string, form: Form) =>
  headline(compose(answerAbout([service], [concern], form)))?.title;

describe('every message', () => {
  const messages = [
    answerAbout(['s3'], ['encryption']),
    answerAbout(['ec2', 'lambda'], [], { kind: 'compare' }),
    answerAbout(['ec2'], []),
    answerAbout([], ['backups']),
    answerAbout([], ['encryption'], { kind: 'which-services', owner: 'aws' }),
    answerTo({ kind: 'term', terms: ['container-service'], targets: [] }),
    answerTo({ kind: 'help' }),
    answerTo({ kind: 'refused', refusal: { kind: 'empty' } }),
  ].map((answer) => [answer.kind, answer, compose(answer)] as const);

  it.each(messages)('starts with one headline: %s', (_, answer, message) => {
    expect(message.blocks[0]).toMatchObject({ kind: 'verdict', owner: answer.owner });
    expect(blocks(message, 'verdict')).toHaveLength(1);
  });

  it.each(messages)('has a summary in one line: %s', (_, __, message) => {
    expect(message.summary).toMatch(/^\S.*\S$/);
  });

  it.each(messages)('says what to ask next: %s', (_, __, message) => {
    expect(blocks(message, 'choices')).toHaveLength(1);
  });
});

describe('a verdict', () => {
  it.each([
    ['s3', 'encryption-at-rest', "AWS's job", 'AWS does this.'],
    ['ec2', 'guest-os-patching', 'Your job', 'this is your job.'],
    ['rds', 'platform-patching', 'Shared', 'shared between AWS and you.'],
  ])('comes first and in plain words: %s, %s', (service, concern, title, ending) => {
    const verdict = headline(compose(answerAbout([service], [concern])));
    expect(verdict?.title).toBe(title);
    expect(verdict?.text.endsWith(ending)).toBe(true);
  });

  it('over several parts says whose each is', () => {
    const verdict = headline(compose(answerAbout(['s3'], ['encryption'])));
    expect(verdict).toMatchObject({
      owner: 'shared',
      text: expect.stringMatching(/it depends on the part\. AWS: .*at rest.* You: .*client-side/),
    });
  });
});

describe('a yes-or-no question', () => {
  it.each([
    ['do I?', 'ec2', yesNo('customer'), 'Yes: this is your job'],
    ['do I?', 's3', yesNo('customer'), 'No: AWS does this'],
    ['does AWS?', 's3', yesNo('aws'), 'Yes: AWS does this'],
    ['does AWS?', 'ec2', yesNo('aws'), 'No: this is your job'],
    ["I don't, right?", 'ec2', yesNo('customer', true), 'No: this is your job'],
    ["I don't, right?", 's3', yesNo('customer', true), 'Yes: AWS does this'],
    ["AWS doesn't, right?", 's3', yesNo('aws', true), 'No: AWS does this'],
    ["AWS doesn't, right?", 'ec2', yesNo('aws', true), 'Yes: this is your job'],
  ])('gets yes or no first and the right way round: %s %s', (_, service, form, title) => {
    expect(titleOf(service, 'guest-os-patching', form)).toBe(title);
  });

  it('gets "partly" where it is shared', () => {
    expect(titleOf('rds', 'platform-patching', yesNo('customer'))).toBe('Partly: it is shared');
  });

  it('gets "not quite" where it is shared and was denied', () => {
    expect(titleOf('rds', 'platform-patching', yesNo('customer', true))).toBe(
      'Not quite: there is a part for each',
    );
  });
});

describe('a question about a part', () => {
  const textTo = (question: string) => headline(respond(question).message);

  it.each([
    [
      'does AWS back up managed databases on Lightsail?',
      "Yes: this part is AWS's",
      'The rest of backups on Amazon Lightsail: this is your job.',
    ],
    [
      'does AWS apply minor maintenance to a Lightsail database?',
      "Yes: this part is AWS's",
      'Platform and engine patching on Amazon Lightsail as a whole: shared between AWS and you.',
    ],
    [
      'does AWS back up Lightsail instances on its own?',
      'In part at most: this is your job',
      'Backups on Amazon Lightsail: this is your job.',
    ],
  ])('is told apart from the whole task: %s', (question, title, text) => {
    expect(textTo(question)).toMatchObject({ title, text });
  });
});

describe('duties', () => {
  it('are told at length when there are one or two', () => {
    const [block] = blocks(compose(answerAbout(['s3'], ['backups'])), 'duties');
    expect(block).toMatchObject({ layout: 'full', duties: [{ title: 'Backups - Amazon S3' }] });
  });

  it('get a row each when there are more', () => {
    const [block] = blocks(compose(answerAbout(['s3'], ['encryption'])), 'duties');
    expect(block?.layout).toBe('rows');
  });

  it('name the variant where variants stand side by side', () => {
    const [block] = blocks(compose(answerAbout(['eks'], ['guest-os-patching'])), 'duties');
    expect(block?.duties.map(({ short }) => short)).toContain('Guest OS patching - Fargate');
  });

  it('all cite a page', () => {
    const [block] = blocks(compose(answerAbout(['s3'], ['encryption'])), 'duties');
    expect(block?.duties.filter(({ references }) => references.length === 0)).toEqual([]);
  });
});

describe('a comparison', () => {
  const message = compose(answerAbout(['ec2', 's3'], ['guest-os-patching'], { kind: 'compare' }));

  it('has a table with the concerns down and the services across', () => {
    expect(blocks(message, 'table')[0]).toEqual({
      kind: 'table',
      header: ['', 'Amazon EC2', 'Amazon S3'],
      rows: [
        [
          { text: 'Guest OS patching' },
          { text: 'You', owner: 'customer' },
          { text: 'AWS', owner: 'aws' },
        ],
      ],
    });
  });

  it('says whose it is on which service', () => {
    expect(headline(message)?.text).toContain('AWS: Amazon S3. You: Amazon EC2.');
  });

  it('leaves a dash where a service was not asked about', () => {
    const mixed = compose(
      answerTo({
        kind: 'asks',
        asks: [
          {
            targets: [{ service: 'ec2', variant: null }],
            concerns: ['backups'],
            form: { kind: 'who' },
          },
          {
            targets: [{ service: 's3', variant: null }],
            concerns: ['capacity'],
            form: { kind: 'who' },
          },
        ],
        otherCloud: null,
      }),
    );
    expect(blocks(mixed, 'table')[0]?.rows[0]?.[2]).toEqual({ text: '-' });
  });

  it('says that it leaves another cloud out', () => {
    const ask = {
      targets: [{ service: 'ec2', variant: null }],
      concerns: ['backups'],
      form: { kind: 'compare' },
    } as const;
    const answer = answerTo({ kind: 'asks', asks: [ask], otherCloud: 'Microsoft Azure' });
    expect(blocks(compose(answer), 'note').map(({ text }) => text)).toContain(
      'I only know AWS, so this leaves out Microsoft Azure.',
    );
  });
});

describe('an overview', () => {
  const message = compose(answerAbout(['ec2'], []));

  it('is grouped by whose job it is', () => {
    expect(blocks(message, 'text').map(({ text }) => text.split(':')[0])).toEqual([
      'AWS does',
      'You do',
      'Shared, each with a part',
    ]);
  });

  it('has each concern in one group', () => {
    const names = blocks(message, 'text').flatMap(({ text }) =>
      text.replace(/^[^:]*: |\.$/g, '').split(', '),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('of one party leaves the other one out', () => {
    const mine = compose(answerAbout(['ec2'], [], { kind: 'part-of', party: 'customer' }));
    expect(headline(mine)?.title).toBe('What you are responsible for on Amazon EC2');
    expect(blocks(mine, 'text').map(({ text }) => text.split(':')[0])).toEqual([
      'You do',
      'Shared, each with a part',
    ]);
  });

  it("links the service's own page", () => {
    expect(blocks(message, 'links')[0]?.links[0]?.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com/);
  });

  it('says when a service has ended', () => {
    const ended = compose(answerAbout(['qldb'], []));
    expect(
      blocks(ended, 'note')
        .map(({ text }) => text)
        .join(' '),
    ).toMatch(/end|closed/i);
  });
});

describe('a list', () => {
  const message = compose(
    answerAbout([], ['encryption-at-rest'], { kind: 'which-services', owner: 'aws' }),
  );

  it('says how many services there are', () => {
    expect(headline(message)?.title).toMatch(
      /^Encryption at rest \(server-side\): AWS does this on \d+ services$/,
    );
  });

  it('names no more than fit, and says how many are left', () => {
    expect(blocks(message, 'text')[0]?.text).toMatch(/ and \d+ more\.$/);
  });

  it('cites its sources', () => {
    expect(blocks(message, 'links')[0]?.links.length).toBeGreaterThan(0);
  });

  it('says plainly when it is empty', () => {
    const none = compose(
      answerAbout([], ['physical-security'], { kind: 'which-services', owner: 'shared' }),
    );
    if (blocks(none, 'text')[0]?.text.startsWith('None')) {
      expect(headline(none)?.owner).toBeNull();
    } else {
      expect(headline(none)?.owner).toBe('shared');
    }
  });
});

describe('a term of the model', () => {
  it('is explained with both parts and a page', () => {
    const message = compose(
      answerTo({ kind: 'term', terms: ['security-of-the-cloud'], targets: [] }),
    );
    expect(headline(message)).toMatchObject({ owner: 'aws', title: 'Security of the cloud' });
    expect(blocks(message, 'duties')).toHaveLength(1);
    expect(blocks(message, 'links')[0]?.links.length).toBeGreaterThan(0);
  });

  it('of a container service says that it is not Docker', () => {
    const message = compose(answerTo({ kind: 'term', terms: ['container-service'], targets: [] }));
    expect(
      blocks(message, 'text')
        .map(({ text }) => text)
        .join(' '),
    ).toContain('Docker');
  });

  it('asked of a service says its category in the title', () => {
    const message = compose(
      answerTo({ kind: 'term', terms: [], targets: [{ service: 'ec2', variant: null }] }),
    );
    expect(headline(message)?.title).toBe('Amazon EC2 is an infrastructure service');
  });
});

describe('a question that is not clear', () => {
  const ask = { targets: [], concerns: ['backups'], form: { kind: 'who' } } as const;

  it('asks for the service', () => {
    const message = compose(answerTo({ kind: 'unclear', gap: { kind: 'needs-service' }, ask }));
    expect(headline(message)).toMatchObject({ owner: null, title: 'On which service?' });
    expect(blocks(message, 'choices')[0]?.choices[0]?.ask).toBe('Backups on Amazon EC2?');
  });

  it('asks for the task', () => {
    const s3 = { ...ask, concerns: [], targets: [{ service: 's3', variant: null }] };
    const message = compose(
      answerTo({ kind: 'unclear', gap: { kind: 'needs-concern', likely: [] }, ask: s3 }),
    );
    expect(headline(message)).toMatchObject({ owner: null, title: 'What about Amazon S3?' });
  });

  it('asks which service of several is meant', () => {
    const candidates = ['backup', 'ebs'].map((id) => ({ service: id, variant: null }));
    const message = compose(
      answerTo({ kind: 'unclear', gap: { kind: 'ambiguous-service', candidates }, ask }),
    );
    expect(blocks(message, 'choices')[0]?.choices.map(({ label }) => label)).toEqual([
      'Backups on AWS Backup',
      'Backups on Amazon EBS',
    ]);
  });
});

describe('a refusal', () => {
  const say = (refusal: Refusal) => headline(compose(answerTo({ kind: 'refused', refusal })));

  it.each<[Refusal, string]>([
    [{ kind: 'empty' }, 'There was no question in that'],
    [{ kind: 'too-long' }, 'That is too long for me'],
    [{ kind: 'off-topic', tone: 'neutral' }, 'That is not something I can answer'],
    [{ kind: 'off-topic', tone: 'thanks' }, "You're welcome"],
    [{ kind: 'other-cloud', name: 'Google Cloud' }, 'I only know AWS'],
    [{ kind: 'unknown-service', name: 'frobnicator', similar: [] }, 'I do not know "frobnicator"'],
  ])('says what is wrong, without a verdict: %j', (refusal, title) => {
    expect(say(refusal)).toMatchObject({ owner: null, title });
  });

  it('names the other cloud', () => {
    expect(say({ kind: 'other-cloud', name: 'Google Cloud' })?.text).toContain('Google Cloud');
  });

  it('quotes no more than 40 characters of an unknown name', () => {
    const title = say({ kind: 'unknown-service', name: 'x'.repeat(500), similar: [] })?.title;
    expect(title).toBe(`I do not know "${'x'.repeat(40)}"`);
  });

  it('asks whether a service with a name near it was meant', () => {
    const similar = [{ service: 'dynamodb', variant: null }];
    expect(say({ kind: 'unknown-service', name: 'dynamo', similar })?.text).toBe(
      'It is not in my catalog. Did you mean Amazon DynamoDB?',
    );
  });
});

describe('help', () => {
  it('says what can be asked, with examples', () => {
    const message = compose(answerTo({ kind: 'help' }));
    expect(headline(message)?.text).toContain('Name a service and a task');
    expect(blocks(message, 'choices')[0]?.choices.length).toBeGreaterThanOrEqual(3);
  });
});
