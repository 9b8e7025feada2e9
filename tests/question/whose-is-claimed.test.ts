import { askJson, respond } from '../support/shipped';

/** What is said to a question: "yes", "no", "partly", or nothing where it wants neither. */
function saidTo(question: string): string | undefined {
  const { answer } = respond(question);
  return answer.kind === 'answer' ? answer.yesNo?.says : undefined;
}

describe('a question that is cut short', () => {
  it.each([
    ['security groups on EC2: customer side?', 'yes'],
    ['EBS disk disposal, inherited from AWS?', 'yes'],
    ['EBS disk disposal: theirs, yeah?', 'yes'],
    ['S3 lifecycle rules: we configure?', 'yes'],
    ['MSK client libraries - ours to update', 'yes'],
    ['Keyspaces engine fixes - on AWS?', 'yes'],
    ['hypervisor fixes under EC2: leave that to AWS?', 'yes'],
    ['availability of SQS comes from AWS?', 'yes'],
    ['encryption at rest on Kinesis streams, turn on ourselves?', 'yes'],
    ['need our own DR plan for FSx for ONTAP?', 'yes'],
    ['DynamoDB engine updates, any work for us', 'no'],
    ['DynamoDB patching: anything for me to do?', 'no'],
    ['somebody at AWS digs through Detective findings?', 'no'],
    ['where Keyspaces data lives is on me?', 'yes'],
    ['knowing what PII sits in Redshift is on us?', 'yes'],
    ['True or false? The customer patches DynamoDB.', 'no'],
    ['EC2 security groups - we set those', 'yes'],
    ['deleting Rekognition faces is up to us', 'yes'],
    ['who touches our Cognito users is our call?', 'yes'],
    ['can Amazon bring deleted objects back in S3?', 'no'],
    ['Network Firewall alerts - will AWS read those', 'no'],
    ['who can read the S3 bucket is ours to decide?', 'yes'],
    ['true/false: customers configure EC2 security groups', 'yes'],
    ['leave rotation of IAM keys to AWS?', 'no'],
    ['anyone watching our CloudWatch alarms over at AWS?', 'no'],
    ['EBS leftovers: shredded when I delete the volume?', 'yes'],
    ['Athena engine: nothing to patch there?', 'yes'],
    ['EC2 hypervisor: nobody on our side needs to touch it?', 'yes'],
    ['EC2 hypervisor patching is off our plate?', 'yes'],
    ['guest OS patching on EC2. us?', 'yes'],
    ['guest OS patching on EC2 ... us right', 'yes'],
    ['guest OS patching on EC2: not AWS, right?', 'yes'],
    ['EC2 guest OS: AWS to patch?', 'no'],
    ["EC2 guest patching, that's our mistake isn't it, not theirs", 'yes'],
    ['who patches the EC2 guest OS? us, right?', 'yes'],
    ["we left Kibana public, was that Amazon's fault", 'no'],
    ['labels on S3 objects by sensitivity, nobody at Amazon does that for us', 'yes'],
    ['DynamoDB patching, nobody at our place does that', 'yes'],
    ['encryption on Direct Connect is something we add ourselves (MACsec or VPN)?', 'yes'],
    ['replacing EBS disks is something AWS does', 'yes'],
    ["keeping DynamoDB itself running, that's on Amazon?", 'yes'],
    ['HIPAA with HealthLake, the BAA is enough?', 'no'],
    ["HIPAA BAA signed, so we're done?", 'no'],
    ['the BAA alone is enough for HIPAA on HealthLake?', 'no'],
    ["our IAM key leaked, that was AWS's fault", 'no'],
    ['Glue job scripts with bugs = our problem', 'yes'],
    ["security groups on EC2 = Amazon's job", 'no'],
    ['does GuardDuty block the attacker?', 'no'],
    ["DynamoDB is serverless, so we're done with patching?", 'yes'],
    ['is AWS restoring the RDS snapshot after we dropped a table?', 'no'],
  ])('gets a yes or a no: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });
});

describe('what others say', () => {
  it.each([
    ['The vendor told us AWS disposes of EBS disks. Is that accurate?', 'yes'],
    ['According to my boss we patch the EC2 guest OS, does that hold?', 'yes'],
    ['True or false: AWS patches the EC2 guest OS.', 'no'],
    ["Tell me I'm right that AWS replaces EBS disks.", 'yes'],
  ])('is confirmed or not: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });

  it.each([
    'The auditor wants to know who patches EC2',
    'Our policy says encryption at rest for S3. Who does it?',
  ])('is none where somebody asks who: %s', (question) => {
    expect(saidTo(question)).toBeUndefined();
  });
});

describe('what is asked in one breath with something else', () => {
  it.each([
    ['nobody reads the EC2 OS logs at night except me. is AWS patching the guest OS?', 'no'],
    ['If we use Patch Manager on EC2 is it then AWS who patches the guest OS?', 'no'],
    ['lifecycle rules on our S3 buckets must we configure them ourselves', 'yes'],
    ['Does S3 encrypt objects at rest by default if we set no key?', 'yes'],
    ["A disk of ours died. Replacing broken EBS disks is Amazon's thing, no?", 'yes'],
  ])('is what counts: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });

  it.each([
    'are EC2 guests patched already? who does that',
    'Would you be so kind as to tell me who patches the EC2 guest OS?',
    'Which parts of EC2 guest patching are ours?',
    'How is EC2 guest patching our job?',
  ])('wants no yes where it asks for more: %s', (question) => {
    expect(saidTo(question)).toBeUndefined();
  });
});

describe('what has no yes and no no', () => {
  it.each([
    'Does AWS patch the EC2 guest OS or do we?',
    'S3 encryption by default or do we switch it on?',
    "Is EC2 guest patching not entirely AWS's job?",
  ])('is a choice or a share: %s', (question) => {
    expect(saidTo(question)).toBeUndefined();
  });

  it('is not every question with an "or"', () => {
    expect(saidTo('Does AWS patch the EC2 guest OS or not?')).toBe('no');
    expect(saidTo('Under the shared responsibility model, do we patch EC2 guests?')).toBe('yes');
  });

  it('names no party either', () => {
    expect(askJson('is this ours or theirs??').owner).toBeNull();
  });
});

describe('what is done, or happens by itself', () => {
  it.each([
    ['DynamoDB is patched for me?', 'yes'],
    ['Amazon MQ messages encrypted on disk?', 'yes'],
    ['Kinesis records replicated across zones?', 'yes'],
    ['X-Ray traces stored encrypted anyway?', 'yes'],
    ['TLS always on in ElastiCache Serverless?', 'yes'],
    ['EFS mounts use TLS unless told otherwise?', 'no'],
    ['does the EC2 guest OS patch itself?', 'no'],
    ['Redshift audit log comes switched on?', 'no'],
    ['Inspector scans without anyone enabling it?', 'no'],
    ['can RDS get more CPU by itself', 'no'],
    ['S3 object lock: off unless we turn it on, no?', 'yes'],
    ['ElastiCache Serverless: kept current for me?', 'yes'],
  ])('is asked of AWS: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });

  it.each([
    ['do I always patch the AMI of EC2?', 'yes'],
    ['must we scan EC2 anyway?', 'yes'],
    ['is it always our job to patch EC2?', 'yes'],
    ['EC2 guest OS, patched by us?', 'yes'],
  ])('is told from what a party does: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });

  it.each([
    'EC2 guest OS patched by?',
    'encrypted volumes on EBS?',
    'which ports are ours to close on EC2?',
    'can we change how often a KMS AWS managed key rotates',
    'who sees to it that S3 is encrypted?',
  ])('is no claim where it only asks who, or describes: %s', (question) => {
    expect(saidTo(question)).toBeUndefined();
  });
});

describe('a question that leans on one that wanted a yes or a no', () => {
  it('is asked in its way', () => {
    const { context } = respond('is patching Route 53 on AWS?');
    const { answer } = respond('and backups as well?', context);
    expect(answer.kind === 'answer' && answer.yesNo?.party).toBe('aws');
  });

  it('names a machine of its own without claiming the task', () => {
    const { context } = respond('AWS replaces broken hardware, yes?');
    const { answer } = respond('does that go for Storage Gateway on our own hardware?', context);
    expect(answer.kind === 'answer' && answer.yesNo?.says).toBe('no');
  });

  it('wants neither where it corrects who was asked for', () => {
    const { context } = respond('who backs up DynamoDB?');
    const { answer } = respond('sorry i meant DocumentDB', context);
    expect(answer.kind === 'answer' && answer.yesNo).toBeNull();
  });
});
