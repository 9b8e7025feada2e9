import { ask } from '../support/shipped';

/** What a question was read as being about, and whether it got a yes or a no. */
function replyTo(question: string) {
  const { answer } = ask(question);
  return {
    concerns: answer.concerns,
    says: answer.kind === 'answer' ? answer.yesNo?.says : undefined,
  };
}

describe('what AWS does with content', () => {
  it.each([
    'does Bedrock train on our prompts?',
    'will AWS use our prompts to train models?',
    'does Comprehend use my documents to improve their models?',
    'does bedrock share prompts with the maker of the model',
  ])('is nobody’s duty, so whose the data are makes no yes and no no of it: %s', (question) => {
    expect(replyTo(question)).toEqual({ concerns: ['data-classification'], says: undefined });
  });

  it.each([
    ['Does AWS classify the research data that we keep in SageMaker?', 'no'],
    [
      'We store voice clips in S3. Can Amazon move them to another country without asking us?',
      'no',
    ],
    ['is opting out of training on us?', 'yes'],
  ])('is told from a duty that is asked about beside it: %s', (question, says) => {
    expect(replyTo(question).says).toBe(says);
  });
});

describe('a state or a permission', () => {
  it.each([
    'does S3 accept plain HTTP?',
    'is the EKS API endpoint public by default?',
    'are ECR repositories private?',
    'is deleting a KMS key final?',
    'do CloudWatch logs stay forever?',
    'are we allowed to pentest Lambda?',
    'we are not allowed to pentest Lambda, right?',
    'is it possible to restore a deleted bucket?',
    'are we free to pick any Region for S3?',
    'do SQS messages vanish after 14 days?',
    'EC2 security groups let anyone in by default?',
    'do Amazon people open WorkMail mailboxes',
    'is my VPC separated from other customers?',
    'does AWS know my KMS key material?',
    'can AWS see our keys in CloudHSM?',
    'do Amazon people have access to my EC2 instance?',
    "AWS can't read my objects in S3, right?",
    'is the DynamoDB table reachable from the internet?',
    'are RDS snapshots shared with other accounts?',
    'if I delete an S3 bucket is it gone for good?',
  ])('gets no yes and no no by whose job something is: %s', (question) => {
    expect(replyTo(question).says).toBeUndefined();
  });

  it.each([
    ['is keeping the S3 bucket private our job?', 'yes'],
    ['must we keep the RDS port closed?', 'yes'],
    ['does AWS make sure that my bucket is not public?', 'no'],
    ['is a lost MFA device of our root user our problem?', 'yes'],
    ['does AWS read our GuardDuty findings for us?', 'no'],
    ['does AWS look after access to our S3 buckets?', 'no'],
    ['are lost objects in S3 restored by AWS?', 'no'],
    ['can AWS restore a deleted DynamoDB table?', 'no'],
    ['does Fargate let AWS do the host OS patching for our ECS tasks', 'yes'],
  ])('is told from a task that has to do with one: %s', (question, says) => {
    expect(replyTo(question).says).toBe(says);
  });

  it('may be supposed by somebody who is no party to what is asked', () => {
    expect(replyTo('if I terminate my EC2 instance is its disk wiped').says).toBe('yes');
    expect(replyTo('if we terminate our EC2 instance are its disks wiped').says).toBe('yes');
  });
});
