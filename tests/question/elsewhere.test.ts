import { askJson } from '../support/shipped';

describe('what another maker runs', () => {
  it.each([
    'stripe webhooks signing secret rotation whose job',
    'AWS PCI Autopilot does the whole compliance for us, right?',
    "akamai edge is dropping segments, who's responsible for their ddos filter",
    'is snowflake encryption our job',
    'who is responsible for patching the Cisco switches in the depot',
    "is Okta login security amazon's responsibility?",
    'Who is responsible for backing up Moodle Cloud?',
    'aws courier hub who patches it',
    'amazon harbour planner backups',
    'who patches MQTT Shield for AWS',
    'Terraform Cloud state encryption, who?',
    'Who backs up Veeam Vault for Amazon?',
    'cerner patching',
    'confluent cloud kafka on aws, who patches the brokers',
    'kafka by confluent, who patches',
  ])('is not known: %s', (question) => {
    expect(askJson(question)).toMatchObject({ kind: 'decline', reason: 'unknown-service' });
  });

  it.each([
    ['firehose delivers to splunk, in transit encryption who', 'firehose'],
    ['AppFlow pulls from Salesforce, who rotates the tokens?', 'appflow'],
    ['stripe keys in secrets manager, whose job is the rotation', 'secrets-manager'],
    ['crowdstrike agent on our EC2 hosts, who updates it', 'ec2'],
    ['we run a Fortigate on EC2, who patches the OS?', 'ec2'],
    ['GitLab on EC2: who patches GitLab?', 'ec2'],
  ])('is only mentioned beside a service: %s', (question, service) => {
    expect(askJson(question)).toMatchObject({ kind: 'answer', services: [service] });
  });
});

describe('another cloud that is mistyped', () => {
  it.each([
    'whos pathcing the azrue vms',
    'who patches alibba cloud ecs',
    'herkou dynos patching',
    'who patches gpc vms',
  ])('is another cloud: %s', (question) => {
    expect(askJson(question)).toMatchObject({ kind: 'decline', reason: 'other-cloud' });
  });

  it.each([
    ['who patches the orcale engine on RDS', 'rds'],
    ['mongdb on documentdb: who does backups', 'documentdb'],
  ])('may be what runs on AWS: %s', (question, service) => {
    expect(askJson(question)).toMatchObject({ kind: 'answer', services: [service] });
  });
});

describe('what runs at no cloud', () => {
  it.each([
    'Our tickets are printed by a system in our own cellar, not on AWS. Who backs it up?',
    'The mail server is our own hardware, it has nothing to do with AWS. Who backs it up?',
    'who changes the wifi password in the shops',
    'who has the key to the stationery cupboard',
  ])('is declined: %s', (question) => {
    expect(askJson(question).kind).toBe('decline');
  });

  it.each([
    'Patching is on us, not on AWS, right? The RDS engine, I mean.',
    'The duty is not on AWS. Who patches the guest?',
    'It is not on AWS, is it, to classify our data?',
  ])('is not meant where a duty is not on AWS: %s', (question) => {
    expect(askJson(question).kind).toBe('answer');
  });
});

describe('words of other languages, and days', () => {
  it.each([
    'Guten Morgen, who destroys the broken disks in Frankfurt? AWS?',
    'The auditors are here on Thursday and want to know who destroys broken disks. AWS?',
  ])('are no names: %s', (question) => {
    expect(askJson(question)).toMatchObject({ kind: 'answer', concerns: ['media-disposal'] });
  });
});

describe('words behind AWS', () => {
  it.each([
    'Where a processor engages AWS, GDPR obliges us to notify. Does AWS do that for us?',
    'CIS AWS Foundations 1.5: root user MFA. Whose obligation?',
    'who may run a penetration test on AWS without asking',
    'aws regional outage failover who plans it',
    'aws console access who grants it',
    'aws hosts and hypervisor patching',
  ])('are no name of a service: %s', (question) => {
    expect(askJson(question).kind).not.toBe('decline');
  });
});

describe('a price, or a speed', () => {
  it.each([
    'how much is a cloudhsm per month',
    'what does macie charge per gb',
    'how much do we pay for nat gateway',
    'which is faster, rds or aurora',
    'does kms cost extra per key',
    'is guardduty pricey',
    'would turning on macie push up our bill?',
    'are backups in rds billed by us',
    'is aurora faster than rds',
  ])('is not known: %s', (question) => {
    expect(askJson(question)).toMatchObject({ kind: 'decline', reason: 'off-topic' });
  });

  it.each([
    'how much of the patching on EKS is ours',
    'does a cost cut in capacity change who patches ec2',
    'is it our job to make the queries faster on Redshift',
    'Who pays attention to the fire alarms in the data centres?',
  ])('is not asked for: %s', (question) => {
    expect(askJson(question).kind).toBe('answer');
  });
});

describe('everything, whatever the service', () => {
  it.each([
    'What exactly does AWS undertake regardless of which service one uses?',
    'what stays with us no matter which service we use',
    'What does Amazon actually take care of and what is left for us? In plain words please',
    'Where does the duty of AWS end and ours begin, in principle?',
  ])('is a question about the model: %s', (question) => {
    expect(askJson(question).kind).toBe('model');
  });

  it.each(["is that AWS's problem or ours", 'is it us or them'])(
    'is not meant by what was not said: %s',
    (question) => {
      expect(askJson(question)).toMatchObject({ kind: 'clarify', reason: 'needs-service' });
    },
  );
});

describe('what is in a house', () => {
  it.each(['who cleans the buckets in the garage', 'who sets the table on our balcony?'])(
    'is nothing of AWS: %s',
    (question) => {
      expect(askJson(question)).toMatchObject({ kind: 'decline', reason: 'off-topic' });
    },
  );

  it.each([
    ['who empties the bucket of the stable release', 's3'],
    ['do we encrypt the SQS queue of the kitchen screens', 'sqs'],
    ['the snowball sits two nights in our garage. who guards it', 'snow-family'],
  ])('is only where something of AWS is, or whose: %s', (question, service) => {
    expect(askJson(question).services).toEqual([service]);
  });
});
