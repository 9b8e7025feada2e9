import { askJson } from '../support/shipped';

describe('what is done, and to what', () => {
  it.each([
    ['who monitors the firewall of EC2', ['logging-and-monitoring']],
    ['does aws monitor the encryption of EBS', ['logging-and-monitoring']],
    ['who logs access to the KMS keys', ['logging-and-monitoring']],
    ['who monitors the hypervisor of EC2', ['host-and-hypervisor']],
    ['who monitors quotas on Lambda', ['capacity']],
    ['who monitors for malware on EC2', ['malware-protection']],
    ['who has access to the firewall rules in Network Firewall', ['identity-and-access']],
    ['who patches the monitoring agent on EC2', ['application-patching']],
    ['who schedules the patch window of ElastiCache', ['platform-patching']],
    ['who patches windows on EC2', ['guest-os-patching']],
  ])('is the task: %s', (question, concerns) => {
    expect(askJson(question).concerns).toEqual(concerns);
  });
});

describe('two things done to one', () => {
  it.each([
    ['who updates and backs up the wordpress on Lightsail', ['application-patching', 'backups']],
    ['do i harden and scan my EC2', ['os-hardening', 'vulnerability-management']],
    ['who scans and deletes old images in ECR', ['vulnerability-management', 'data-retention']],
    ['antivirus and image updates on appstream, who?', ['malware-protection', 'guest-os-patching']],
    ['Kinesis shards and encryption, who looks after those', ['capacity', 'encryption']],
  ])('are two tasks: %s', (question, concerns) => {
    expect([...askJson(question).concerns].sort()).toEqual([...concerns].sort());
  });

  it.each([
    ['who installs and updates the OS on EC2', ['guest-os-patching']],
    ['who updates and renews certificates on ELB', ['certificate-management']],
    ['who updates and tests the recovery plan for RDS', ['disaster-recovery']],
    [
      'Which party must provision and rotate the device certificates of IoT Core?',
      ['certificate-management'],
    ],
    ['who does backups and restore tests on FSx', ['backups']],
  ])('may be one task: %s', (question, concerns) => {
    expect(askJson(question).concerns).toEqual(concerns);
  });
});

describe('a service that goes by the name of a task', () => {
  it('is that task of what was talked about', () => {
    expect(askJson('And iam?', 'who patches RDS?')).toMatchObject({
      services: ['rds'],
      concerns: ['identity-and-access'],
    });
  });
  it('is itself where the same task was talked about', () => {
    expect(askJson('and IAM?', 'who manages users in Cognito?').services).toEqual(['iam']);
  });
});

describe('services that are listed, each with a task of its own', () => {
  it.each([
    ['who patches EC2 and encrypts S3', ['ec2 guest-os-patching', 's3 encryption-at-rest']],
    [
      'Lake Formation permissions, Security Lake retention – who?',
      ['lake-formation identity-and-access', 'security-lake data-retention'],
    ],
    ['EFS backups + EC2 antivirus', ['efs backups', 'ec2 malware-protection']],
  ])('are not asked about the tasks of others: %s', (question, pairs) => {
    const said = askJson(question).answers.map(({ service, concern }) => `${service} ${concern}`);
    expect(said).toEqual(expect.arrayContaining(pairs));
    expect(said).not.toContain('s3 platform-patching');
    expect(said).not.toContain('security-lake identity-and-access');
    expect(said).not.toContain('efs malware-protection');
  });
  it('are all asked about what is said of all of them', () => {
    const { answers } = askJson('encryption & backups of RDS and EFS');
    const ofBackups = answers.filter(({ concern }) => concern === 'backups');
    expect(ofBackups.map(({ service }) => service)).toEqual(['rds', 'efs']);
  });
});

describe('training and reports', () => {
  it.each([
    ['training on incident response at AWS', ['awareness-and-training']],
    ['data center compliance reports', ['compliance']],
    ['incident response plan for our team on AWS', ['incident-response']],
  ])('are about anything: %s', (question, concerns) => {
    expect(askJson(question).concerns).toEqual(concerns);
  });
});
