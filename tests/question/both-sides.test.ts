import { respond } from '../support/shipped';

/** What is said to a question: "yes", "no", "partly", or nothing where it wants neither. */
function saidTo(question: string): string | undefined {
  const { answer } = respond(question);
  return answer.kind === 'answer' ? answer.yesNo?.says : undefined;
}

describe('a statement that names both sides', () => {
  it.each([
    ["AWS doesn't patch the OS of our EC2 instances, that's us, correct?", 'yes'],
    ['Nobody at Amazon patches our EC2 instances, we do. True?', 'yes'],
    ["It's amazon, not us, that replaces EBS disks, right?", 'yes'],
    ['Hypervisor patching under EC2: AWS even though we "own" the box, correct?', 'yes'],
    ['Even though AWS runs the box, we patch the guest OS on EC2, right?', 'yes'],
    ['AWS gives us the box but the OS patches on EC2 are our job, yes?', 'yes'],
    ['AWS rather than us patches the OS of EC2, right?', 'no'],
    ['Our RDS disks are replaced by AWS, right?', 'yes'],
    ['AWS leaves S3 bucket policies to us, does it not?', 'yes'],
    ['We use RDS, AWS replaces the broken disks, right?', 'yes'],
    ['so nobody but us configures security groups on EC2?', 'yes'],
  ])('is about the one that it says does it: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });

  it.each([
    ['transit gateway: uptime theirs, route tables ours?', 'yes'],
    ['S3: durability is theirs and bucket policies are ours, yes?', 'yes'],
    ['S3: durability is ours and bucket policies are theirs, yes?', 'no'],
    ['EC2: hypervisor ours, guest OS theirs?', 'no'],
    ['The EC2 guest is ours and the host is theirs, correct?', 'yes'],
    ['patching RDS: a bit of us, a bit of them, yes?', 'partly'],
    ['AWS patches the hosts and we patch the guests on EC2, right?', 'yes'],
    ['AWS patches the hosts, we patch the guests on EC2?', 'yes'],
    ['Neptune: we choose the maintenance window and they apply the patch?', 'yes'],
    ['ACM: renewal ours, DNS validation theirs?', 'no'],
    ['RDS: AWS patches the OS and we pick the window, right?', 'yes'],
  ])('is right where each has what it says: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });

  it.each([
    'We patch EC2 and AWS patches RDS hardware, right?',
    'which part of RDS patching do we do, and what do they?',
  ])('gets no yes and no no where too little tells: %s', (question) => {
    expect(saidTo(question)).toBeUndefined();
  });
});

describe('a question whether a task is shared', () => {
  it.each([
    ['patching of RDS, is it shared?', 'yes'],
    ['so RDS patching is shared then?', 'yes'],
    ['RDS certificates: shared or not?', 'yes'],
    ['S3 key management: shared?', 'yes'],
    ['is compliance of RDS shared between us and AWS?', 'yes'],
    ['so backups of EC2 are shared, right?', 'no'],
    ["RDS patching isn't shared, right?", 'no'],
    ['is guest patching on EC2 shared between us and AWS?', 'no'],
    ['is patching the hypervisor of EC2 a shared responsibility?', 'no'],
  ])('is answered by whose it is: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });

  it.each([
    'are our EBS snapshots shared?',
    'is our RDS snapshot shared by default?',
    'is our hardware on EC2 shared with other customers?',
    'who shares the duty of RDS patching',
    'is RDS patching shared or all ours?',
  ])('is not asked of things, or where more is asked: %s', (question) => {
    expect(saidTo(question)).toBeUndefined();
  });
});

describe('a question whether something is left to the asker, or done already', () => {
  it.each([
    ['must I turn on encryption for our S3 buckets or is it on already?', 'no'],
    ['must I enable encryption at rest on SQS, or is it on by default?', 'no'],
    ['do I have to switch on point-in-time recovery for DynamoDB, or is it on?', 'yes'],
    ['does encryption at rest in DynamoDB need to be switched on or is it automatic?', 'no'],
    ['does Secrets Manager need a key of my own?', 'no'],
    ['do we need our own key for SQS?', 'no'],
    ['is our own key required for EBS?', 'no'],
  ])('is answered by the default: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });

  it('is none where AWS stands behind "or"', () => {
    expect(saidTo('must I patch RDS or does AWS?')).toBeUndefined();
  });
});

describe('a polite denial', () => {
  it.each([
    ['Macie stays off until we enable it, right?', 'yes'],
    ['Security Hub stays silent until we switch it on, right?', 'yes'],
    ['no servers for us to patch on Lambda, I guess?', 'yes'],
    ['no patching for us on DynamoDB then, correct?', 'yes'],
    ['no OS for us to maintain with EC2, right?', 'no'],
    ["can't AWS just choose the security groups on EC2?", 'no'],
    ["can't we leave EC2 OS patching to AWS?", 'no'],
    ['could we leave who gets into our S3 buckets to AWS?', 'no'],
    ['open bucket, our own mistake then?', 'yes'],
  ])('is the right way round: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });
});

describe("one side's part, asked about by name", () => {
  it.each([
    ['pen test of our API Gateway, who books it', 'customer'],
    ['EC2 popped, who leads the IR', 'customer'],
    ['who commands the response when our account is hijacked', 'customer'],
    ['whose job is phishing training for nurses', 'customer'],
    ['who trains AWS staff against phishing', 'aws'],
    ['Aurora Serverless v2 hosts, who patches them', 'aws'],
    ['dead disk in our Outpost, who swaps it', 'aws'],
  ])('is theirs: %s', (question, owner) => {
    expect(respond(question).answer.owner).toBe(owner);
  });
});
