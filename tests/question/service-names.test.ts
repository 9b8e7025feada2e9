import { askJson } from '../support/shipped';

describe('the name of a service', () => {
  it.each([
    ['Translate handles the manuals. Who deletes the texts?', ['translate']],
    ['Glue writes to S3: who rotates its credentials?', ['glue']],
    ['who deletes the old stuff on Backup?', ['backup']],
    ['Compliance of Textract vs. Comprehend: what remains ours?', ['textract', 'comprehend']],
    ['broken disk under our i3 boxes', ['ec2']],
    ['NACLs and route tables, us or amazon?', ['vpc']],
    ['customer managed CMKs: who rotates them?', ['kms']],
    ['who updates the firmware of the HSM', ['cloudhsm']],
    ['AC-2(1) automated account management in IAM: whose?', ['iam']],
    ['rout53 ddos protection, whose job?', ['route-53']],
    ['Prometheus retention, who sets it?', ['managed-prometheus']],
    ['lattice auth policies vs PrivateLink, who handles access?', ['vpc-lattice', 'privatelink']],
    ['CloudWatch, X-Ray and Config: who turns each on?', ['cloudwatch', 'xray', 'config']],
    ['chromium updates of the secure browser in WorkSpaces, ours?', ['workspaces-secure-browser']],
    ['who may read what is in the ssm param store', ['parameter-store']],
    ['dns firewall of route 53: who keeps the lists', ['dns-firewall']],
    ['The Connect line for guests is dead: who restores it?', ['connect']],
    ['connect plus lex, who deletes the recordings', ['connect', 'lex']],
    ['if connect itself goes down, who repairs it?', ['connect']],
    ['patch manger: who approves a patch?', ['patch-manager']],
    ['nitro hypervisor fixes, ours?', ['ec2']],
    ['who patches, for instance, RDS?', ['rds']],
    ['who patches, for instance, an EC2 instance?', ['ec2']],
    ['a) Glue b) EMR: who patches?', ['glue', 'emr']],
    ['1) RDS 2) DynamoDB who does backups?', ['rds', 'dynamodb']],
    ['who handles IAM on S3 and SQS?', ['s3', 'sqs']],
    ['is inspector checking anything until we turn it on?', ['inspector']],
    ['does signer keep old keys?', ['signer']],
    ['is Config encrypted by default?', ['config']],
    ['permissions in organizations, our job?', ['organizations']],
    ['polly, translate: data center access', ['polly', 'translate']],
    ['Shield edits: do I monitor them?', ['shield']],
    ['who may accept RAM invitations?', ['ram']],
    ['certs with dns validation on acm: who renews them?', ['acm']],
    ['app mesh vs eventbridge pipes: who handles iam?', ['app-mesh', 'eventbridge']],
    ['who patches IAM?', ['iam']],
    ['who renews the domain we registered?', ['route-53']],
    ['who patches the OpenSearch domain?', ['opensearch/domains']],
    ['who deletes our chime meeting recordings', ['chime-sdk']],
    ['who encrypts with the Encryption SDK before rows go into DynamoDB?', ['encryption-sdk']],
    ['Compare RDS, Aurora and EC2: who patches the engine?', ['rds', 'aurora', 'ec2']],
    ['so Inspector finds a CVE, who repairs it?', ['inspector']],
    ['inspector says 12 criticals. Who repairs them?', ['inspector']],
    ['Does AWS Backup make copies of EFS?', ['backup']],
    ['who renews a cert that is dns validated?', ['acm']],
    ['Mainframe Modernization managed runtime: who updates it?', ['mainframe-modernization']],
    ['who pays attention to the hypervisor under our Nitro boxes?', ['ec2']],
    ['who checks logins of the vpn client for staff?', ['client-vpn']],
    ['who patches the managed AD in the cloud?', ['directory-service/managed-microsoft-ad']],
    ['aws managed key alias/aws/s3: who rotates it?', ['kms/aws-managed-key']],
    ['prometheus + grafana: who patches?', ['managed-prometheus', 'managed-grafana']],
    ['in glue we patch nothing of Spark, right?', ['glue']],
    ['OpenSearch w/o servers: who backs up the indices?', ['opensearch/serverless']],
    ['gd findings overnight, who looks', ['guardduty']],
    ['guardduty s3 malware scans, do we turn them on', ['guardduty']],
    ['GL fleet scaling us or aws', ['gamelift']],
    ['dedi host with a dead psu, who swaps it', ['ec2/dedicated-hosts']],
    ['bkup vault locks, our job?', ['backup']],
    ['sfn state machine logs', ['step-functions']],
    ['id pool roles, who scopes them', ['cognito/identity-pools']],
    ['cw alarms on the bill, us?', ['cloudwatch']],
    ['eb rule targets, who sets the role', ['eventbridge']],
    ['eb env platform updates, who', ['elastic-beanstalk']],
    ['sm endpoint autoscaling who', ['sagemaker-ai/endpoints']],
    ['sm secret rotation, ours?', ['secrets-manager']],
    ['network fw rule updates, us or aws', ['network-firewall']],
    ['who checks the licences in licence manager', ['license-manager']],
    ['kafka on aws backups, us or them', ['msk']],
    ['oracle db@aws patching', ['oracle-database-at-aws']],
    ['byok on kms: who keeps a copy of the key', ['kms/imported-key-material']],
    ['dlq messages kept how long, who sets it', ['sqs']],
  ])('is found: %s', (question, services) => {
    expect(askJson(question).services).toEqual(services);
  });

  it.each([
    ['the backup takes hours, who speeds it up?', []],
    ['the atm ate my card, who helps', []],
    ['dead letter queue of a lambda: who watches it', ['lambda']],
    ['cert-manager on eks: who renews the certs', ['eks']],
    ['container insights for eks, who turns it on', ['eks']],
    ['audit trail logs of our app, who keeps them', []],
    ['the snowball weighs 50 lbs, who wipes it', ['snow-family']],
    ['byok for s3 objects, who rotates the key', ['s3']],
    ['who patches the servers of Acme?', []],
    ['the on-call rota: who fills it?', []],
    ['the job itself hangs: who restarts it?', []],
    ['disk shredding, us or awss?', []],
    ['which IoT services let us encrypt?', []],
    ['a P1 incident: who responds?', []],
    ['which services leave network firewalling to us?', []],
    ['our inspector finds graffiti, who cleans the wall?', []],
    ['does AWS backup our EFS?', ['efs']],
    ['who hardens the RDS, Aurora?', ['rds', 'aurora']],
    ['for backup we pay a lot, who does it?', []],
    ['BSI C5 audit: who provides the report?', []],
    ['the fire inspector asks who patches RDS', ['rds']],
    ['our organizations chart: who keeps it current?', []],
    ['quick: who patches RDS?', ['rds']],
    ['does the disk encryption of RDS cost us speed, who sets it?', ['rds']],
    ['db.r6g.large in RDS: who replaces the hardware?', ['rds']],
    ['aws chatbot: who decides which channels may run commands', ['q-developer-chat']],
    ['MP-6 for Snowball: who wipes it on return?', ['snow-family']],
    ['WorkDocs: who deletes the transformed documents?', ['workdocs']],
    ['do our prints need a certificate under MPA/TPN?', []],
    ['A clinic stores X-ray images in S3. Who decides who may see them?', ['s3']],
    ['old x-rays in our s3 bucket: who deletes them?', ['s3']],
    ['X-Ray traces: who deletes them?', ['xray']],
    ['session mgr logs, who turns them on?', ['session-manager']],
    ['who decides which account may put events on the event bus', ['eventbridge']],
    ['guardduty finding Recon:EC2/PortProbe on the koha host, who reacts', ['guardduty']],
    [
      'It used to be Pinpoint, now it is End User Messaging. Who deletes it?',
      ['end-user-messaging'],
    ],
  ])('is no other word: %s', (question, services) => {
    expect(askJson(question).services).toEqual(services);
  });

  it.each([
    ['rds kms', ['rds'], ['key-management']],
    ['WAF on our ALB, us or AWS?', ['elb'], ['ddos-and-web-protection']],
    ['neptune iam auth', ['neptune'], ['identity-and-access']],
    ['sagemaker vpc', ['sagemaker-ai'], ['network-configuration']],
    ['neptune: tls + iam, ours?', ['neptune'], ['encryption-in-transit', 'identity-and-access']],
    ['redis: iam auth', ['elasticache/valkey-redis'], ['identity-and-access']],
  ])('says a task beside another that says where: %s', (question, services, concerns) => {
    expect(askJson(question)).toMatchObject({ kind: 'answer', services, concerns });
  });

  it.each(['s3 and kms', 'waf vs shield', 'cloudtrail, cloudwatch', 'kms or cloudhsm?'])(
    'says none where both are listed or compared: %s',
    (question) => {
      expect(askJson(question).services).toHaveLength(2);
    },
  );

  it('says a task of the service that the conversation is about', () => {
    const before = 'is EFS encrypted by default?';
    expect(askJson('and the KMS keys?', before)).toMatchObject({
      services: ['efs'],
      concerns: ['key-management'],
    });
    expect(askJson('and who patches KMS?', before).services).toEqual(['kms']);
    expect(askJson('and KMS?', before).services).toEqual(['kms']);
  });

  it.each([
    ['Patching the guest OS of EC2 is done by: A) AWS B) the customer C) AWS Support', ['ec2']],
    ['Which of these does AWS patch? A) EC2 B) Lambda', ['ec2', 'lambda']],
  ])('is none among parties to choose from: %s', (question, services) => {
    expect(askJson(question).services).toEqual(services);
  });

  it.each(['sm logs, who keeps them', 'eb patching, us or aws', 'is cf encrypted'])(
    'is asked back where its first letters are those of two: %s',
    (question) => {
      expect(askJson(question).reason).toBe('ambiguous-service');
    },
  );

  it('that AWS would give a service, and gave none, is unknown', () => {
    expect(askJson('is the elastic carrot service patched by aws?').reason).toBe('unknown-service');
    expect(askJson('is the elastic block store service encrypted by aws?').services).toEqual([
      'ebs',
    ]);
  });

  it('that does not exist is not corrected to one that only begins alike', () => {
    expect(askJson('is Amazon CloudBrain encrypted at rest?').kind).not.toBe('answer');
  });
});

describe('what AWS has of a kind', () => {
  it.each([
    ["who scans the images in amazon's docker registry", 'ecr'],
    ['the graph database by amazon: who encrypts it', 'neptune'],
    ['data warehouse of AWS, audit logs?', 'redshift'],
    ['is the aws email service patched by us', 'ses'],
    ['who backs up the object store from AWS', 's3'],
    ['AWS OCR: does it keep our invoices', 'textract'],
  ])('is the service that is so: %s', (question, service) => {
    expect(askJson(question).services).toEqual([service]);
  });

  it.each([
    ['who backs up our data warehouse', []],
    ['push notifications from AWS Health: who reads them', ['health']],
    ['who does the backups of AWS Sockdrawer', []],
    ['S3 compatible storage at Wasabi: who encrypts it', []],
  ])("is no service where nobody says that it is AWS's: %s", (question, services) => {
    expect(askJson(question).services).toEqual(services);
  });
});
