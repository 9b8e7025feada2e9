import { respond } from '../support/shipped';

function saidTo(question: string): string | undefined {
  const { answer } = respond(question);
  return answer.kind === 'answer' ? answer.yesNo?.says : undefined;
}

describe('a statement that is put to be confirmed', () => {
  it.each([
    ['my understanding is that transit gateway route tables are ours to design.', 'yes'],
    ['Not sure whether the EFS file system policy is ours to write. Is it?', 'yes'],
    ['yes or no: we patch the windows on our ec2 servers ourselves', 'yes'],
    ['can i tell the customer that AWS scans our EC2 instances for viruses', 'no'],
    ['Is it correct that the customer, not AWS, writes IAM policies?', 'yes'],
    ['The hypervisor on an Outpost is not ours to patch, is that right?', 'yes'],
    ["gp3 snapshots don't just happen, somebody has to schedule them, us?", 'yes'],
    ['hardening per CIS: applies to us for Lightsail?', 'yes'],
    ['CVEs in the DAG dependencies of MWAA. Ours I suppose, just confirm.', 'yes'],
    ['audit logs of the EKS control plane: off by default, so enabling them sits with us?', 'yes'],
    ['access logs of an ALB, off by default?', 'yes'],
    ['vpc flow logs off by default so turning on is ours, confirm', 'yes'],
    ['IAM users get their training from us and not from Amazon, right?', 'yes'],
    ['The guest OS on EC2 itself, I presume Amazon has nothing to do with it?', 'yes'],
    ['The data centre doors, I assume Amazon guards them?', 'yes'],
    ['security group on ec2 open to the world... our mess?', 'yes'],
    ['Audit Manager is on. Would it be right to conclude that we are thereby compliant?', 'no'],
    ['leaked access key in a repo of the vendor. rotation is on us not aws, confirm', 'yes'],
    ["prompt injecton agains our bedrock agent is that amazon's problm", 'no'],
    ['using GovCloud makes us FedRAMP compliant, no?', 'no'],
    ['Audit Manager makes us SOC 2 compliant and there is nothing more for us to do, right?', 'no'],
    ['a standby in another region is not included with Aurora, right?', 'yes'],
    ['patching the guest comes bundled with EC2, correct?', 'no'],
    ['the app code on Beanstalk, Amazon has nothing to do with it, right?', 'yes'],
    ['root user mfa in iam our jop?', 'yes'],
    ["AWS won't check our own code on Lambda for bugs, that stays here, or?", 'yes'],
    ['NAT gateway: anything left to patch for us?', 'no'],
    ['can I write down that AWS scans our EC2 instances for viruses?', 'no'],
    [
      'who guards the halls behind Braket, asks the assessor. I would say AWS but please confirm',
      'yes',
    ],
    ['EFS backups are up to us to switch on yeah', 'yes'],
    ['is it us who is accountable for who can read our SNS topics?', 'yes'],
    ['patching EC2 is on our side, without any doubt, right?', 'yes'],
    ['are we accountable for who may call our AppSync API?', 'yes'],
    ['client-side encryption of films before they go to S3 - that we do, right', 'yes'],
    ['Audit Manager collects evidence; may we take it as proof that we are compliant?', 'no'],
    ["prompt injection in our Bedrock agent, is that amazon's problem", 'no'],
    ['Workshop laptops run WorkSpaces. To harden the Windows is our work?', 'yes'],
    ["an S3 bucket policy open to everyone is the client's omission, correct?", 'yes'],
    ['restoring the DynamoDB table was our job wasnt it', 'yes'],
    [
      'WAF rule groups are kept fresh by Amazon, but putting them on the ACL is for us, correct?',
      'yes',
    ],
    ['login runs on cognito user pools is mfa for passengers our thing to enable', 'yes'],
    ['For the IAM users, does enforcing MFA fall to the bus company?', 'yes'],
    ['Macie: is deciding what counts as personal data on the operator?', 'yes'],
    ['Is in IoT Events any server which I should patch?', 'no'],
    ['The building around our Local Zone is guarded from AWS?', 'yes'],
    ['Is there something in DynamoDB we ought to patch?', 'no'],
    ['old wordpress on lightsail got hacked. aws clean it up?', 'no'],
    ['base images in ecr are full of cves does aws rebuild them', 'no'],
    ['Kinesis Video Streams: how long the video stays is on us to set?', 'yes'],
    ['For Cloud WAN: can we mark hardware maintenance as inherited from AWS?', 'yes'],
    [
      'Nobody from AWS will teach our people not to click on links because we use WorkMail, right?',
      'yes',
    ],
    ['ebs snapshots is aws making them for me or nah', 'no'],
    ["in IAM i don't write the policies, Amazon does… or no?", 'no'],
    [
      "In our register I have Macie down as 'AWS' for classifying personal data. Is that right?",
      'no',
    ],
    ['We noted EBS snapshots down as ours. Correct?', 'yes'],
    ['TLS on EFS mounts: on or off, our call?', 'yes'],
    [
      'with the Encryption SDK client-side encryption is all mine, AWS is out of it, correct?',
      'yes',
    ],
    ['we do the code, AWS does the servers of Amplify, so bugs in the app are ours right', 'yes'],
    ['CIS benchmark on the golden image we bake with Image Builder, AWS guarantees that?', 'no'],
    ['the club must itself decide in which Region its S3 data is stored, right?', 'yes'],
    ['Does the club have to write the IAM policies?', 'yes'],
    ['The auditor asks whether AWS screens its personnel who enter the data centers.', 'yes'],
    ["An imported certificate in ACM expired. Why didn't AWS renew it, isn't that their job", 'no'],
    ['If the key material we imported into KMS is lost, can AWS get it back for us?', 'no'],
    ['can we inherit physical security from AWS?', 'yes'],
    ["somebody left a bucket in S3 open. why didn't amazon close it, isn't that on them?", 'no'],
    ["AWS says nothing about the rotation of IAM keys so I guess that's mine?", 'yes'],
    ['Lambda policies are on us, or did I misread?', 'yes'],
    ['Somebody at Amazon checks our IAM policies, or is that wishful thinking?', 'no'],
    ['Must the ferry company classify its own files in S3?', 'yes'],
    ['is our team the one that writes the IAM policies?', 'yes'],
    ['wiping worn-out disks behind S3 is a matter for AWS alone, correct?', 'yes'],
    ['rotation of the access keys is on us not aws, confirm', 'yes'],
    ['Finding 14: a root account without MFA. Attributable to AWS?', 'no'],
    ['Can I tell him Amazon guards the doors of the data centers?', 'yes'],
    ['hypervisor updates under our EC2 fleet, zero involvement from us?', 'yes'],
  ])('gets a yes or a no: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });

  it.each([
    ['VPC flow logs, on by default?', 'no'],
    ['mail that SES receives for us is virus scanned by default, right?', 'no'],
    ['Am I right that new S3 objects get encrypted at rest without us doing anything?', 'yes'],
    ['nobody has to turn on encryption at rest for MSK, am I right?', 'yes'],
    ['Is AWS making backups of our EBS volumes without any action from our side?', 'no'],
    ['our calls to Amazon Translate travel encrypted by default?', 'yes'],
  ])('is about AWS where nobody has to do anything: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });

  it.each([
    'I should be glad to learn who encrypts S3.',
    'who are the people who patch RDS?',
    'is it AWS or the customer who patches the guest OS on EC2?',
    'S3 encryption: AWS, or what do we do?',
    'can we choose the region for S3?',
    'How is EC2 guest patching our job?',
    'how much of the patching on RDS is ours?',
    'we need it for our work, who backs up EFS?',
    'can we mark the S3 objects as deleted?',
    'the keys left to us by the old vendor in KMS, who rotates them?',
    'is it a matter for AWS or for us to patch RDS?',
  ])('is none where somebody wants to know who, or what: %s', (question) => {
    expect(saidTo(question)).toBeUndefined();
  });

  it('is put again for another service where nothing else is asked', () => {
    const { context } = respond('does AWS encrypt my S3 data at rest by default?');
    const saidNext = (question: string) => {
      const { answer } = respond(question, context);
      return answer.kind === 'answer' ? answer.yesNo?.says : undefined;
    };
    expect(saidNext('same for DynamoDB?')).toBe('yes');
    expect(saidNext('and who does that for DynamoDB?')).toBeUndefined();
  });
});

describe('a question whether something needs doing', () => {
  it.each([
    ['do EC2 instances have to be patched?', 'yes'],
    ['does GuardDuty need to be turned on?', 'yes'],
    ['does S3 need a backup?', 'yes'],
    ['is there anything to patch on DynamoDB?', 'no'],
    ['does RDS need to be encrypted by AWS?', 'partly'],
    ['does S3 replicate across regions automatically?', 'no'],
  ])('asks whether it is the customer’s: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });
});

describe('a question whether something is so by default', () => {
  it.each([
    ['is S3 block public access on by default?', 'yes'],
    ['does CloudWatch keep logs forever by default?', undefined],
    ['is S3 versioning on by default?', 'no'],
    ['is S3 encrypted by default?', 'yes'],
    ['is S3 versioning off by default?', 'yes'],
    ['are S3 buckets private by default?', 'yes'],
    ['are S3 buckets public by default?', 'no'],
    ['is S3 public by default?', 'no'],
    ["S3 buckets aren't public by default, right?", 'yes'],
    ['are Redshift clusters visible to others by default?', undefined],
  ])('gets no "no" where AWS does something unasked: %s', (question, says) => {
    expect(saidTo(question)).toBe(says);
  });
});
