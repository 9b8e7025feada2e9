import { askJson } from '../support/shipped';

const concernsOf = (question: string) => askJson(question).concerns;

describe('all words of a question together', () => {
  it.each([
    'For the summer festival site on Lambda, what do we have to do and what does Amazon?',
    'IoT FleetWise for the buses of replacement traffic, what is our part and what is theirs in general?',
  ])('tell a whole part from a task, whatever the service is used for: %s', (question) => {
    expect(askJson(question)).toMatchObject({ kind: 'overview' });
  });

  it('tell a task from a whole part', () => {
    expect(concernsOf('In DynamoDB, which part of restoring a broken table is ours?')).toEqual([
      'backups',
    ]);
  });

  it.each([
    ['someone dropped a table in DynamoDB, can we get yesterday back?', 'backups'],
    [
      'a guy in a hoodie walks up to where Amazon keeps the machines. who stops him?',
      'physical-security',
    ],
    [
      'the padlock in the browser went red on CloudFront, who gets a new one?',
      'certificate-management',
    ],
    ['our load test made Redshift fall over, who adds more of it?', 'capacity'],
  ])('say the task where no phrase does: %s', (question, concern) => {
    expect(concernsOf(question)).toEqual([concern]);
  });

  it.each([
    ['who wipes the hard drives once RDS is done with them?', 'media-disposal'],
    ['sql injection hole in our own code on Lambda, who fixes that?', 'application-security'],
    ['Rekognition on the gate cameras: how long does AWS keep the pictures?', 'data-retention'],
  ])('outweigh a word that says another: %s', (question, concern) => {
    expect(concernsOf(question)).toEqual([concern]);
  });

  it.each([
    [
      "the auditor's flight was late and he lost his badge. who rotates the keys in KMS?",
      'key-management',
    ],
    ['we had a fire drill and cake today. who patches the OS on EC2?', 'guest-os-patching'],
  ])('tell what is asked from what is only told: %s', (question, concern) => {
    expect(concernsOf(question)).toEqual([concern]);
  });

  it.each([
    ['who encrypts Athena, who backs it up, who watches its logs?', 3],
    ['OpenSearch: patching, snapshots, access control', 3],
    ['who wipes the disks of EBS and who guards the building?', 2],
  ])('take no task away that is asked for as well: %s', (question, count) => {
    expect(concernsOf(question)).toHaveLength(count);
  });

  it('leave a family whole when it is asked for by its name', () => {
    expect(concernsOf('who encrypts S3 data?')).toEqual(['encryption']);
  });

  it.each(['what is our share price today?', 'can you order new hoodies for the volunteers?'])(
    'tell what has nothing to do with AWS: %s',
    (question) => {
      expect(askJson(question)).toMatchObject({ kind: 'decline', reason: 'off-topic' });
    },
  );

  it('find a task that is asked for in the cloud', () => {
    expect(askJson('penetration tests in the cloud, does Amazon run those?')).toMatchObject({
      kind: 'answer',
      concerns: ['vulnerability-management'],
    });
  });

  it('speak for the task of the conversation', () => {
    expect(
      askJson('who rotates it then?', 'who keeps the passwords in Secrets Manager?').concerns,
    ).toEqual(['credentials']);
  });
});

describe('a service', () => {
  it.each([
    ['Macie finds a passport in a bucket. who cleans up?', ['macie']],
    ['the vpn of our drivers (Client VPN): who revokes certificates?', ['client-vpn']],
    ['Neptune: who decides which IAM roles may query it?', ['neptune']],
    ['lambda and the bucket behind it? no: who encrypts S3 and Lambda?', ['s3', 'lambda']],
  ])('beside which a thing is named stays the one: %s', (question, services) => {
    expect([...askJson(question).services].sort()).toEqual([...services].sort());
  });
});

describe('small words and names alone', () => {
  it.each([
    ['who looks at CloudTrail at 4 am? aws?', 'cloudtrail', ['logging-and-monitoring']],
    [
      'Verified Permissions: are the Cedar policies ours?',
      'verified-permissions',
      ['identity-and-access'],
    ],
    [
      'Network Firewall. Who maintains the suricata rules?',
      'network-firewall',
      ['network-configuration'],
    ],
    ['who handles S3?', 's3', []],
    ['who handles iam for lambda', 'lambda', ['identity-and-access']],
    ['does AWS scan my ECR images for malware?', 'ecr', ['malware-protection']],
    ['does AWS scan my ECR images?', 'ecr', ['vulnerability-management']],
    ['Greengrass runs on this Debian, who patches it?', 'iot-greengrass', ['guest-os-patching']],
    ['who updates the Greengrass core software?', 'iot-greengrass', ['platform-patching']],
    ['platform patching on the Deep Learning AMIs?', 'deep-learning-amis', ['platform-patching']],
    [
      'who patches the golden image that Image Builder made?',
      'image-builder',
      ['guest-os-patching'],
    ],
    ['are the lambda functions ours?', 'lambda', []],
    ['who looks after our EC2 instances?', 'ec2', []],
    ['Redshift, what do we do there', 'redshift', []],
    ['Inspector found 30 things. Does AWS fix them?', 'inspector', ['vulnerability-management']],
    ['who fixes what security hub shows', 'security-hub', ['incident-response']],
    ['who repairs the hardware under GuardDuty', 'guardduty', ['hardware-maintenance']],
  ])('say a task, or ask for all of them: %s', (question, service, concerns) => {
    const { services, concerns: found } = askJson(question);
    expect([services, found]).toEqual([[service], concerns]);
  });
});
