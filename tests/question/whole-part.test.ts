import { askJson } from '../support/shipped';

describe('the whole division of duties', () => {
  it.each([
    ['division of duties for SQS', 'sqs'],
    ['Please set out the allocation of responsibilities for Amazon Redshift.', 'redshift'],
    [
      'We run the ticket shop on Elastic Beanstalk. What do they take off our plate?',
      'elastic-beanstalk',
    ],
    ['A hospital stores scans in Amazon S3. Which tasks remain with the customer?', 's3'],
    ['gimme the split for fsx ontap', 'fsx/ontap'],
    ['I start with Clean Rooms next week. What will be my duties?', 'clean-rooms'],
    ['Which TWO of the following are AWS responsibilities when using Lambda?', 'lambda'],
    ['glue: what is on our plate, what is on theirs?', 'glue'],
    ['State the obligations on each side for DataSync.', 'datasync'],
    ['Kindly set out the responsibilities for Transfer Family.', 'transfer-family'],
    ['what are the respective duties concerning AppSync?', 'appsync'],
    ["what's on our plate if we take up MWAA for the harvest pipelines", 'mwaa'],
    ['What would our responsibilities be if we moved the archive search to Kendra?', 'kendra'],
    [
      'Suppose we replace the old box by WorkSpaces. Which duties would then be ours?',
      'workspaces',
    ],
    ["We sent it with Pinpoint. What's our part in all that and what's Amazon's?", 'pinpoint'],
  ])('is an overview where a service is named: %s', (question, service) => {
    expect(askJson(question)).toMatchObject({ kind: 'overview', services: [service] });
  });

  it.each([
    'Could you outline the split of responsibilities between AWS and us in general?',
    "what's the division of labour between Amazon and the customer?",
    'elevator pitch: what does AWS do, and what do we do?',
    'My boss believes Amazon does it all. True?',
    'does the provider carry all of the responsibility',
    "everything security-wise is on Amazon once we're in AWS, isn't it?",
    'tell me everything AWS does',
    'Is the entire responsibility ours?',
    'are there controls that are fully inherited?',
    'which controls are shared with AWS?',
    'SAA: configuration management is a ___ control (inherited, shared, customer-specific)',
    'What is it that Amazon is responsible for and what is left for us?',
    'does the boundary change with serverless?',
    'what do i still own when everything is serverless?',
    'in general what is ours and what is theirs',
    'Explain me difference security OF cloud and security IN cloud please',
    'please explain the shared model to my grandmother',
  ])('is the model where none is: %s', (question) => {
    expect(askJson(question).kind).toBe('model');
  });

  it.each([
    ['Shield Advanced: do we have to do anything when we are attacked?', 'answer'],
    ['what does Amazon do about backups in Aurora and what do we do?', 'answer'],
    ['Which tasks remain with the customer for patching EC2?', 'answer'],
    ['AWS takes care of everything in RDS backups, right?', 'answer'],
    ['is access to KMS keys shared between us and AWS?', 'answer'],
    ['what is the division of duties between my wife and me?', 'decline'],
    ['the line changes in our CodeCommit repo, who backs them up?', 'answer'],
    ['what is on our plate if the Redshift cluster crashes', 'answer'],
    ['what must we do if somebody steals data from our S3 bucket', 'answer'],
    ['which films are shared between Netflix and Disney?', 'decline'],
  ])('is not asked for beside a task, or elsewhere: %s', (question, kind) => {
    expect(askJson(question).kind).toBe(kind);
  });
});
