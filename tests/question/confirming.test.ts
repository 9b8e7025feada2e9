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

  it('is none where somebody wants to know who', () => {
    expect(saidTo('I should be glad to learn who encrypts S3.')).toBeUndefined();
  });
});
