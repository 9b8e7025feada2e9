import { askJson } from '../support/shipped';

/** The first line of what is said. */
const headline = (question: string) => askJson(question).text.split('\n')[0];

describe('a name that no service has', () => {
  it.each([
    'who encrypts amazon zebra',
    'who encrypts Amazon Zebra?',
    'patching for amazon elastic',
    'what am I responsible for on Amazon Gizmo?',
  ])('is not answered with a rule: %s', (question) => {
    expect(askJson(question)).toMatchObject({
      kind: 'decline',
      reason: 'unknown-service',
      answers: [],
    });
  });

  it.each([
    'who monitors our AWS resources?',
    'does AWS quietly replace failed disks?',
    'who is responsible for backups of AWS workloads?',
    'syn floods, aws blocks that?',
    'who fixes the hypervisor, does amazon mend it',
  ])('is not seen where there is none: %s', (question) => {
    expect(askJson(question).kind).toBe('answer');
  });
});

describe('a word that is near a name', () => {
  it.each([
    ['is EC2 host patching awss job', ['ec2']],
    ['patching RDS: ours or awss?', ['rds']],
    ['on-call rota in Incident Manager, who keeps it?', ['incident-manager']],
    ['who patches ROSA?', ['rosa']],
  ])('is not taken for it: %s', (question, services) => {
    expect(askJson(question).services).toEqual(services);
  });
});

describe('a word that is clipped in a hurry', () => {
  it.each([
    ['pw of the rds master user, who picks it', 'rds', 'credentials'],
    ['bpa for s3, us or aws?', 's3', 'identity-and-access'],
    ['acct access to athena, who grants it', 'athena', 'identity-and-access'],
    ['snaps of our efs, ours?', 'efs', 'backups'],
    ['a spof in our msk setup, will amazon save us', 'msk', 'availability'],
    ['tls1.0 still on cloudfront, who kills it', 'cloudfront', 'encryption-in-transit'],
  ])('stands for the whole of it: %s', (question, service, concern) => {
    expect(askJson(question)).toMatchObject({ services: [service], concerns: [concern] });
  });

  it('is no task by itself', () => {
    expect(askJson('30 sec timeout on lambda, who sets it').concerns).toEqual([
      'service-configuration',
    ]);
  });
});

describe('"scrape"', () => {
  it('is not "scrap"', () => {
    expect(askJson('amp scrape setup').concerns).toEqual(['service-configuration']);
    expect(askJson('who scraps the old drives of ec2').concerns).toEqual(['media-disposal']);
  });
});

describe('a tag question', () => {
  it.each([
    ["AWS patches EC2, doesn't it?", /No: this is your job/],
    ["I patch EC2, don't I?", /Yes: this is your job/],
    ["AWS doesn't back up EC2, does it?", /Yes: this is your job/],
    ["we don't need to harden the OS on Lambda, do we?", /Yes: AWS does this/],
  ])('is answered the right way round: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });
});

describe('a question', () => {
  it('about a thing and a side is about the thing', () => {
    expect(askJson("are data centers AWS's responsibility?")).toMatchObject({
      kind: 'answer',
      concerns: ['physical-security'],
      owner: 'aws',
    });
  });

  it('for one side of a service needs no question word', () => {
    expect(askJson('my responsibilities for EC2')).toMatchObject({
      kind: 'overview',
      services: ['ec2'],
      owner: 'customer',
    });
  });

  it('joined by "n" asks for both', () => {
    expect(askJson('timestream backups n patching who').concerns).toHaveLength(2);
  });
});
