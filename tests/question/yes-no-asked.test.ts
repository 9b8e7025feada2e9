import { respond } from '../support/shipped';

/** What is said to a question: "yes", "no", "partly", or nothing where it wants neither. */
function saidTo(question: string, before?: string): string | undefined {
  const { answer } = respond(question, before === undefined ? undefined : respond(before).context);
  return answer.kind === 'answer' ? answer.yesNo?.says : undefined;
}

describe('a question that wants a yes or a no', () => {
  it.each([
    ['must security groups be set by hand on EC2?', 'yes'],
    ['is patching Lambda hosts a manual task?', 'no'],
    ['are customers allowed to leave root MFA to AWS?', 'no'],
    ['is it fine if we skip patching our EC2 instances?', 'no'],
    ["Is customer data classification part of AWS's duties on DynamoDB?", 'no'],
    ['MFA for the root user: task of Amazon?', 'no'],
    ['is hardening of windows on ec2 expected of the customer?', 'yes'],
    ['dynamodb staying up is on aws?', 'yes'],
    ['is the hardening of ec2 linux out of our hands?', 'no'],
    ["with Lambda I'm rid of operating system patches?", 'yes'],
    ['Fargate saves us the host patching?', 'yes'],
    ['no OS work whatsoever on EC2?', 'no'],
    ['is there any patching left for me with DynamoDB?', 'no'],
    ['Do EC2 customers bear the burden of patching the guest?', 'yes'],
    ['can we hold AWS responsible for a burglary in the EC2 data center?', 'yes'],
    ['gets the fargate host hardened for me', 'yes'],
    ['do you guard the building of EC2 for me?', 'yes'],
    ['any need to patch guests on EC2?', 'yes'],
    ['would we be the party who destroys old S3 drives', 'no'],
    ['are our people to guard the halls where RDS lives', 'no'],
    ['Is hypervisor patching on EC2 performed by your organisation?', 'no'],
    ['ec2 security group wide open: AWS closes it for me, yeah?', 'no'],
  ])('gets it, the right way round: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });

  it.each([
    ['agree or disagree: AWS manages IAM users for you', 'no'],
    ['Fact or myth: AWS wipes decommissioned disks', 'yes'],
    ['Exam: customers must maintain the host operating system of RDS. T/F', 'no'],
    ['Statement: AWS classifies the data in S3. Correct or not?', 'no'],
    ["if I'm not mistaken, we alone decide on S3 bucket access", 'yes'],
    ['dynamo hardware - not ours i hope', 'yes'],
    ['AWS never sees to our IAM permissions, or does it?', 'yes'],
    ["We can expect AWS to fix my code on Beanstalk, can't we", 'no'],
    ['For the Aurora cluster we must swap the disks ourselves in case of failure', 'no'],
    ["It's the customer who must patch EC2 guests", 'yes'],
    ['nothing to do with IAM policies for us, yes?', 'no'],
    ['my bet is that AWS sets bucket policies', 'no'],
    ["Since it's managed, RDS user accounts are created for us?", 'no'],
    ['Encryption of EBS snapshots needs my doing?', 'yes'],
  ])('may be a statement to be confirmed: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });

  it.each([
    ['aws does that, right?', 'yes'],
    ['still us?', 'no'],
    ["so it's entirely on AWS?", 'yes'],
    ["we don't have to?", 'yes'],
    ['automatically?', 'yes'],
    ['nothing to do for us then?', 'yes'],
  ])('may lean on what was asked before: %s', (question, says) => {
    expect(saidTo(question, 'who patches the hypervisor of EC2?')).toBe(says);
  });

  it('may be asked of another task in the same breath', () => {
    expect(saidTo('on ec2, is os hardening ours? and antivirus?')).toBe('yes');
    expect(saidTo('is the EC2 hypervisor ours? and guest patching?')).toBeUndefined();
  });
});

describe('a question that wants neither', () => {
  it.each([
    'does AWS patch RDS or do we?',
    'how do I get rid of old EBS snapshots?',
    'a leaked access key: is aws handling it or us?',
    'are manual snapshots of RDS kept by AWS or by us?',
    'are we free to pick any Region for S3?',
    'list what AWS does for RDS backups',
    'for the migration we need encryption at rest on RDS',
    'A new engine version is out, patching RDS?',
  ])('gets none: %s', (question) => {
    expect(saidTo(question)).toBeUndefined();
  });

  it('is what was answered, once more', () => {
    const { context } = respond('who patches the hypervisor of EC2?');
    expect(respond('are you sure?', context).answer).toMatchObject({
      kind: 'answer',
      owner: 'aws',
    });
  });
});
