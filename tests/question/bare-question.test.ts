import { askJson } from '../support/shipped';

describe('a duty of something that is not named', () => {
  it.each([
    'is it on us?',
    "it's broken, who fixes it",
    'the thing is down again whose is it',
    'who looks after the database',
    'what about security?',
    'is it safe',
    'is our login secure?',
    'who shreds the paper files in our archive',
    'our thing is slow, whose job',
    'something is broken again, who fixes that',
    'is that on them?',
    'what about the database?',
    'what about the updates',
    'what about the second one?',
    'do we have to do anything about that',
    'that thing from yesterday, who',
    'certs pls',
    'curtain motor firmware',
    'the server is down',
    'anything on our plate there?',
    'something is off with the thing we talked about, who?',
    "something's broken with the boards, is it aws",
    'the encoder stopped at night, whose problem',
  ])('is asked back about: %s', (question) => {
    expect(askJson(question)).toMatchObject({ kind: 'clarify', reason: 'needs-service' });
  });

  it.each([
    'the coffee machine is broken, who fixes it',
    'who looks after the kids tonight',
    'who fixes my bike',
    'whose dog is that',
    'what about the weather?',
    'what about our cat',
    'who is on call tonight?',
    'what is the pass mark of the cloud practitioner exam?',
    'is it safe to eat raw chicken?',
    'the other candidate?',
    'do we need to do something for lunch',
    'beer thx',
    'are the kids safe',
  ])('is not asked back about where AWS has no part in it: %s', (question) => {
    expect(askJson(question)).toMatchObject({ kind: 'decline', reason: 'off-topic' });
  });

  it('is that of the conversation', () => {
    expect(askJson('is it on us?', 'who patches RDS?')).toMatchObject({
      kind: 'answer',
      services: ['rds'],
    });
  });
});

describe('a question about the bot', () => {
  it.each([
    'Can you tell me what you are good for?',
    'what can you do for me?',
    'hey whosejob, you there?',
    'hi bot, still there?',
    'good morning bot',
    'anybody home?',
    'what sort of questions may one put to you',
    'what kind of questions do you answer',
    'where do I report a bug in this bot',
    'how can you help me',
    'what may I ask this bot?',
    'what can I use this assistant for',
    'hey, are you the aws responsibility bot?',
  ])('gets help: %s', (question) => {
    expect(askJson(question).kind).toBe('help');
  });

  it.each([
    'what can you do about DDoS on CloudFront?',
    'is the bug still there in our Lambda code, whose job?',
    'good morning bot, who patches RDS?',
    'what do you do for backups on RDS?',
    'are you the one who patches RDS?',
  ])('names no service and no task: %s', (question) => {
    expect(askJson(question).kind).not.toBe('help');
  });
});

describe('in a conversation', () => {
  it.each([
    ['so we must do it ourselves?', 'who patches EC2?', 'answer'],
    ['what about lunch today', 'who patches RDS?', 'decline'],
    ['and the other one?', 'who patches RDS?', 'clarify'],
    ['please do it then', 'who rotates KMS keys?', 'decline'],
  ])('"%s" after "%s" gets: %s', (question, before, kind) => {
    expect(askJson(question, before).kind).toBe(kind);
  });

  it.each(['and its guest OS?', 'what about the guest operating system'])(
    'a part is one of the service that was talked about: %s',
    (question) => {
      expect(askJson(question, 'who patches the hypervisor of EC2?')).toMatchObject({
        kind: 'answer',
        services: ['ec2'],
        owner: 'customer',
      });
    },
  );

  it('a term that is to be explained is none of the service', () => {
    expect(askJson('and what is a guest OS?', 'who patches EC2?').kind).toBe('model');
  });

  it('a duty that is open is one on the service of the conversation', () => {
    const question = 'For the number of shards, I must do the calculation?';
    expect(askJson(question, 'who encrypts Kinesis data?').services).toEqual(['kinesis']);
  });

  it.each([
    ['not the keys. the bucket policy please', 'who encrypts S3?', ['s3'], ['identity-and-access']],
    ['no no, backups is what I meant', 'who patches RDS?', ['rds'], ['backups']],
    [
      'I was asking about certificates, not tls',
      'who does TLS on CloudFront?',
      ['cloudfront'],
      ['certificate-management'],
    ],
    ['correction: EFS, and backups, not patching', 'who patches RDS?', ['efs'], ['backups']],
    [
      'same for the users table, dynamodb?',
      'do we encrypt EBS volumes?',
      ['dynamodb'],
      ['encryption-at-rest'],
    ],
    ['same for logging on s3?', 'do we encrypt EBS volumes?', ['s3'], ['logging-and-monitoring']],
    ['what about the backups in rds?', 'do we encrypt EBS volumes?', ['rds'], ['backups']],
  ])('"%s" after "%s" corrects or goes on', (question, before, services, concerns) => {
    expect(askJson(question, before)).toMatchObject({ services, concerns });
  });
});
