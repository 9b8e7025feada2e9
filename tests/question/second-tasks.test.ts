import { askJson } from '../support/shipped';

describe('two tasks', () => {
  it.each([
    [
      'Who keeps it available, and who deletes the recordings in Connect?',
      ['availability', 'data-retention'],
    ],
    [
      'who encrypts redshift at rest, and who decides which analysts may query it',
      ['encryption-at-rest', 'identity-and-access'],
    ],
    [
      'who writes the IAM policies for IoT Core, and certificates are whose job',
      ['identity-and-access', 'certificate-management'],
    ],
    [
      'For Textract: (a) retention of the documents, (b) encryption in transit, (c) backups.',
      ['data-retention', 'encryption-in-transit', 'backups'],
    ],
    [
      'quick one on SNS - encryption at rest? delivery logs?',
      ['encryption-at-rest', 'logging-and-monitoring'],
    ],
    ['Who backs up DocumentDB and who patches it?', ['backups', 'platform-patching']],
    [
      'for Polly: how long is the text kept, who encrypts it, and which region does it stay in',
      ['data-retention', 'encryption', 'data-residency'],
    ],
    [
      'does AWS keep our texts in Translate, and who is allowed to call the API?',
      ['data-retention', 'identity-and-access'],
    ],
    [
      'Who does (a) physical security at the Direct Connect sites, (b) encryption over the line?',
      ['physical-security', 'encryption-in-transit'],
    ],
    [
      'we need 1) who opens the ports of the gamelift fleet 2) who patches the server OS',
      ['network-configuration', 'guest-os-patching'],
    ],
    [
      'Lake Formation grants for the analysts, plus Athena result encryption. Both ours?',
      ['encryption', 'identity-and-access'],
    ],
    [
      'Bedrock: in which region do the prompts stay, who turns on invocation logging',
      ['data-residency', 'logging-and-monitoring'],
    ],
    [
      'Direct Connect: who maintains the cable in our building? And is the traffic encrypted by AWS?',
      ['global-network', 'encryption-in-transit'],
    ],
    [
      'amazon mq: maintenance window + users, who does which',
      ['platform-patching', 'identity-and-access'],
    ],
    [
      'Outposts: who changes a broken fan in the rack? And is the disk encrypted by AWS?',
      ['hardware-maintenance', 'encryption-at-rest'],
    ],
    [
      'Lambda: runtime updates vs library updates, who does what',
      ['platform-patching', 'application-patching'],
    ],
    [
      'ec2 firmware versus ec2 users: whose is which',
      ['host-and-hypervisor', 'identity-and-access'],
    ],
    ['msk: tls + iam auth, us or aws', ['encryption-in-transit', 'identity-and-access']],
    [
      'which part is theirs in lambda: the runtime or the libraries',
      ['platform-patching', 'application-patching'],
    ],
    ['RDS backups versus encryption at rest: whose is which?', ['backups', 'encryption-at-rest']],
    [
      'ECR images - who scans them, and who deletes old ones?',
      ['vulnerability-management', 'data-retention'],
    ],
    [
      'OpenSearch domain: encryption in transit, snapshots and who can query it',
      ['encryption-in-transit', 'backups', 'identity-and-access'],
    ],
    [
      'Kendra index: who may search in it? and in which country does it live?',
      ['identity-and-access', 'data-residency'],
    ],
    [
      'WAF rules - who writes those? and who reads the logs?',
      ['ddos-and-web-protection', 'logging-and-monitoring'],
    ],
    [
      'The Redshift cluster: who patches it? And who takes snapshots of it?',
      ['platform-patching', 'backups'],
    ],
  ])('are both asked about: %s', (question, concerns) => {
    expect(askJson(question).concerns).toEqual(concerns);
  });
});

describe('a second task that is none', () => {
  it.each([
    ['Is EKS etcd backed up by AWS, or do I need Velero for the control plane?', 'backups'],
    [
      'Do we patch the kernel on our EC2 guests or is that part of Nitro, so theirs?',
      'guest-os-patching',
    ],
    [
      'the certificate on our Greengrass core expired. who was supposed to rotate it',
      'certificate-management',
    ],
    ['who guards who may assume the admin role in IAM', 'identity-and-access'],
    ['kinesis data analytics (the flink one): scaling, us or them?', 'capacity'],
    ['nobody can log in and the hosted ui of cognito is down, is uptime theirs', 'availability'],
    ['does AWS maintain the sea cables and links between its regions?', 'global-network'],
    ['Is AWS checking our SES bounce rate or do we have to watch it?', 'logging-and-monitoring'],
    [
      'load balancer: TLS 1.0 is still accepted. Is the policy ours to set?',
      'encryption-in-transit',
    ],
    ['CloudFront still allows TLS 1.1. Is that setting ours?', 'encryption-in-transit'],
    ['vpc flow logs. on by themselves or do i have to flip a switch', 'logging-and-monitoring'],
    ['who makes the KMS key, who swaps it', 'key-management'],
    ['SOC reports in Artifact: who decides which employees can fetch them?', 'identity-and-access'],
    ['The RDS password leaked, who changes it, who pays?', 'credentials'],
    ['the alarm in CloudWatch goes off, who reacts, who is on duty?', 'incident-response'],
    ['Parameter Store and Secrets Manager, is rotation our job in both?', 'credentials'],
    ['who approves the public sharing of EBS snapshots', 'identity-and-access'],
    ['Transfer Family: who looks after ssh keys of the partners who log in', 'credentials'],
    [
      'We encrypt in the app with the Encryption SDK. If the library has a bug, who updates it?',
      'application-patching',
    ],
    ['Our alerts go out over SNS. If SNS itself is down, who repairs that?', 'availability'],
    [
      'Our standard requires secure disposal of equipment. For data in S3, which party performs this?',
      'media-disposal',
    ],
    ['a Snowball lost in the post, encrypted by whom?', 'encryption-at-rest'],
    ['SCPs in Organizations, does AWS set any for us', 'identity-and-access'],
    [
      'a stranger walks into the building where our S3 data is. who has to stop him?',
      'physical-security',
    ],
    ['does bedrock keep our prompts, and who gets to say for how long', 'data-retention'],
    ['Who enters the rooms where RDS servers stand, and who guards them?', 'physical-security'],
    [
      'who is responsible for the hypervisor of EC2? A. AWS B. The customer C. Both D. The AMI vendor',
      'host-and-hypervisor',
    ],
    [
      'Our Deep Learning AMIs were launched by someone who has left. Is updating Ubuntu on them something Amazon does?',
      'guest-os-patching',
    ],
    ['who enforces MFA for administrators who sign in to IAM Identity Center?', 'credentials'],
    ['A.7.1 Physical security perimeters. Does this control fall to AWS?', 'physical-security'],
    ['RDS encryption and backups, whose? I only mean the backups', 'backups'],
    [
      'ISO 27001 A.6.3, awareness and training. Can we take this over from AWS?',
      'awareness-and-training',
    ],
    [
      'PCI DSS 11.4 (penetration testing): who has to test the web application on EC2?',
      'vulnerability-management',
    ],
    [
      'London is shaking. If we must fail over Connect to Frankfurt, who had to set that up?',
      'disaster-recovery',
    ],
  ])('is not asked about: %s', (question, concern) => {
    expect(askJson(question).concerns).toEqual([concern]);
  });
});

describe('a way of running, set beside what was talked about', () => {
  it.each([
    ['who hardens the OS on EKS Auto Mode nodes?', 'and with self managed nodes', 'os-hardening'],
    [
      'who patches the guest OS on EC2',
      'does that change on dedicated hosts?',
      'guest-os-patching',
    ],
  ])('says no task of its own: %s %s', (before, question, concern) => {
    expect(askJson(question, before).concerns).toEqual([concern]);
  });
});

describe('what is public', () => {
  it.each([
    ['who makes sure that none of our buckets is public?', 'identity-and-access'],
    ['who makes sure that nobody makes an EBS snapshot public', 'identity-and-access'],
    ['is our RDS publicly accessible, who decides', 'network-configuration'],
    ['who decides whether EC2 instances sit in a public subnet', 'network-configuration'],
    ['S3 public access', 'identity-and-access'],
    ['is our SQS queue public, whose job to check', 'identity-and-access'],
    ['Redshift publicly accessible, who?', 'network-configuration'],
    ['EC2 publicly accessible, who?', 'network-configuration'],
  ])('is a question of access or of the network: %s', (question, concern) => {
    expect(askJson(question).concerns).toEqual([concern]);
  });
});

describe('firmware', () => {
  it.each([
    ['who updates the firmware of a Snowball', 'platform-patching'],
    ['CloudHSM firmware: who?', 'platform-patching'],
    ['who keeps the firmware of our IoT Core devices current', 'guest-os-patching'],
    ['is EC2 firmware updated by AWS?', 'host-and-hypervisor'],
    ['who updates the firmware of the hosts below Lambda', 'host-and-hypervisor'],
    ['who updates firmware at AWS?', 'host-and-hypervisor'],
  ])('is that of a device or of the hosts: %s', (question, concern) => {
    expect(askJson(question).concerns).toEqual([concern]);
  });
});

describe('a word for a task', () => {
  it.each([
    ['An ssh key of an EC2 box was lost on a train. Who takes the key away?', ['credentials']],
    ['Kinesis stream for alarms, encryption at rest: whose?', ['encryption-at-rest']],
    ['File Cache for the old archive, encryption at rest: ours?', ['encryption-at-rest']],
  ])('says of what or for what alone: %s', (question, concerns) => {
    expect(askJson(question).concerns).toEqual(concerns);
  });

  it.each([
    ['SageMaker: backups as well as access rights, who?', ['backups', 'identity-and-access']],
    [
      'Who is responsible in CloudWatch for alarms, retention and encryption?',
      ['logging-and-monitoring', 'data-retention', 'encryption'],
    ],
  ])('is asked about in a list: %s', (question, concerns) => {
    expect(askJson(question).concerns).toEqual(concerns);
  });
});

describe('small words in two questions', () => {
  it.each([
    [
      'who fixes a broken fan in our Outposts server and who locks the room?',
      ['hardware-maintenance', 'physical-security'],
    ],
    [
      'Glue copies the tables at night. npm modules in the script + who may start it, both ours?',
      ['application-patching', 'identity-and-access'],
    ],
    [
      'DataSync agent in the branch: who updates and who hardens it?',
      ['platform-patching', 'os-hardening'],
    ],
  ])('say a task each: %s', (question, concerns) => {
    expect(askJson(question).concerns).toEqual(concerns);
  });

  it.each([
    ['the certificate of our ALB is old, who rotates it?', 'certificate-management'],
    [
      'We have no access to the hypervisor of our EC2 instances, so hardening it is not ours, agreed?',
      'host-and-hypervisor',
    ],
    [
      'the file server (Windows on EC2) is encrypted by crooks, who cleans that up',
      'incident-response',
    ],
    [
      'Is it us or Amazon who must keep the results of Rekognition inside Europe?',
      'data-residency',
    ],
    ['Does AWS take care of the ISO certificates for CloudTrail?', 'compliance'],
    ['who renews the certificates on our load balancer?', 'certificate-management'],
  ])('are about one where one is meant: %s', (question, concern) => {
    expect(askJson(question).concerns).toEqual([concern]);
  });
});
