import { askJson } from '../support/shipped';

describe('a list of services', () => {
  it.each([
    ['Kindly list the services in which backups are ours', 'customer'],
    ['I would like to know which services of database take backups by default', 'aws'],
    ['which managed caches encrypt at rest by default', 'aws'],
    ['which compute leaves OS patching to the customer', 'customer'],
    ['where is capacity our problem', 'customer'],
    ['show me where Amazon does the backups', 'aws'],
    [
      'Could you provide a list of the services where the customer sets the network rules?',
      'customer',
    ],
    ['which aws things leave physical security with the customer', 'customer'],
    ['is there any overview of the services for which key rotation is on us', 'customer'],
    ['which of the databases are patched by AWS', 'aws'],
    ['everything that we must back up ourselves: which services?', 'customer'],
    ['what things that we use does Amazon encrypt on its own?', 'aws'],
    ['Kindly enumerate the services for which the customer must patch the guest OS', 'customer'],
    ['make me a list of the services where we patch the guest OS', 'customer'],
    ['pen tests: on which services are those up to us?', 'customer'],
    ['show me where logging is off and I need to enable it', 'customer'],
    ['Where are backups taken automatically? I need a list of services.', 'aws'],
    ['Where is encryption in transit automatic? A list would help.', 'aws'],
    ['where are backups left to us? give me all of them', 'customer'],
    ['key rotation - in what services is that automatic?', 'aws'],
    ['which services encrypt at rest for me', 'aws'],
    ['which services patch the OS for us?', 'aws'],
    ['which services leave the backups for us to take?', 'customer'],
    ['on which services is patching a job for us', 'customer'],
    ['where do we need to install antivirus ourselves?', 'customer'],
    ['where must we install certificates on our own', 'customer'],
  ])('is asked for in many ways: %s', (question, asked) => {
    expect(askJson(question)).toMatchObject({ kind: 'list', owner: asked });
  });

  it.each([
    'which database engine patches are ours?',
    'Where do I obtain the SOC 2 report of AWS, and is reviewing it our duty?',
    'For RDS: what services do we have to monitor ourselves?',
    'which things should we log on RDS',
    'show me where we can see the logs',
    'tell me where AWS stores our data',
    'which storage tier is encrypted by default in S3?',
    'where is the coffee on us',
    'is there a list of the firewall rules on RDS that we must set?',
    'our backups of RDS and DynamoDB, which are ours?',
  ])('is not asked for by "which" and "where" alone: %s', (question) => {
    expect(askJson(question).kind).not.toBe('list');
  });
});

describe('a list, in a conversation', () => {
  it('is one of another task where that is all that follows', () => {
    const before = 'which services leave key rotation to us?';
    expect(askJson('and certificates?', before)).toMatchObject({
      kind: 'list',
      concerns: ['certificate-management'],
      owner: 'customer',
    });
  });

  it('gives way to a service', () => {
    expect(askJson('and on RDS?', 'which services take backups?')).toMatchObject({
      kind: 'answer',
      services: ['rds'],
    });
  });
});

describe('several services', () => {
  it.each([
    'Batch, ParallelCluster and PCS: who patches the nodes in each?',
    'sqs and sns: who encrypts in the two?',
    'EC2 and RDS: is OS patching ours in both?',
    'S3 and EFS - is encryption at rest the same or different?',
    'parallelcluster or aws batch, which leaves us less OS patching',
    'Neptune and DocumentDB: same story for the backups?',
    'Is responsibility for logs the same in Step Functions and in SWF?',
    'GuardDuty, Inspector, Security Hub - in which one is it us who reacts to the alerts?',
    'what changes for OS patching if we go from EKS self-managed nodes to managed node groups?',
    'moving from ec2 to lambda, what goes away',
    'Is Lambda less patching work than EC2?',
    'is patching easier on Fargate than on EC2 for us',
    'Is OpenSearch Serverless less work for us than normal domains when it comes to updates?',
    'Which is less work for us, running the shop on plain servers (EC2) or on Lightsail?',
    'which chores do we lose when we go from kafka on ec2 to msk',
    'Is Timestream easier than Redshift when it comes to capacity',
    'logging on waf and shield, same owner?',
    'same backup duties for efs and fsx?',
    'are our efs and fsx backup duties alike',
    'config vs cloudtrail, who turns them on',
  ])('are set side by side: %s', (question) => {
    expect(askJson(question).kind).toBe('comparison');
  });

  it.each([
    'CloudFront and WAF: who blocks a DDoS attack, us or AWS?',
    'SQS and SNS encryption at rest, ours or does AWS handle it',
    'RDS and EC2 went down the same night, who brings RDS and EC2 back up',
    'We have more than 40 buckets in S3 and 3 tables in DynamoDB, who encrypts them?',
  ])('are not by an "or" that stands between the parties: %s', (question) => {
    expect(askJson(question).kind).toBe('answer');
  });
});

describe('two services, once set side by side', () => {
  it('stay so where both are asked about again', () => {
    const before = 'RDS vs DynamoDB: who patches the engine?';
    expect(askJson('both again please, but for backups', before)).toMatchObject({
      kind: 'comparison',
      services: ['rds', 'dynamodb'],
      concerns: ['backups'],
    });
  });
});

describe('a duty in general, in a conversation', () => {
  const before = 'When a server at Amazon dies, who replaces it?';

  it('is asked back about in another case', () => {
    const { kind, concerns } = askJson('And if it is the machine in our own hall?', before);
    expect(kind).toBe('clarify');
    expect(concerns).toEqual(['hardware-maintenance']);
  });

  it('is left for something else', () => {
    expect(askJson('and if it rains tomorrow?', before).kind).toBe('decline');
  });
});

describe('a list of what happens without a service being named', () => {
  it.each([
    ['list everything that replicates itself', 'aws'],
    ['anywhere we are on the hook for backups?', 'customer'],
    ['is there anything where AWS does not do the patching', 'customer'],
    ['gimme stuff we must back up ourselves', 'customer'],
    ['wherever aws does the replication without being asked, list it', 'aws'],
    ['list me each place where the school owns the patch job', 'customer'],
    ['everything in which amazon holds the keys', 'aws'],
    ['stuff where ddos is left to us', 'customer'],
    ['list databases that back themselves up', 'aws'],
    ['list what we back up', 'customer'],
    ['on what do we have to switch logging on', 'customer'],
    ['what all do we need to back up ourselves', 'customer'],
    ['what needs backups configured by us', 'customer'],
    ['what databases does aws back up for us', 'aws'],
    ['with what databases do we patch the engine ourselves', 'customer'],
    ['where could our data end up abroad unless we block it', 'customer'],
    ['where is encryption off until we turn it on?', 'customer'],
  ])('is asked for: %s', (question, owner) => {
    expect(askJson(question)).toMatchObject({ kind: 'list', owner });
  });

  it.each([
    'where is the log kept?',
    'list everything that I have to do on S3',
    'everything on RDS where we hold the certs',
    'is there anything to patch on Lambda',
    'wherever we run rds, who patches',
    'things that broke: whose job is patching',
    'list what you know about backups',
    'on what basis does aws patch',
    'we need all that logged, who does it',
    'where can data leave the region with rds unless we stop it',
  ])('is not: %s', (question) => {
    expect(askJson(question).kind).not.toBe('list');
  });
});
