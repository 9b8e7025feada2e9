/** What the shared responsibility model is known for, each asked in several ways. */
import type { Owner } from '../../src/catalog';
import { isOfficial } from '../../src/catalog/rules';
import { askJson } from '../support/shipped';

interface Point {
  readonly owner: Owner | null;
  readonly services?: readonly string[];
  /** The concern, or those of which each phrasing may name one. */
  readonly concerns?: readonly string[];
  readonly questions: readonly string[];
}

const POINTS: Readonly<Record<string, Point>> = {
  'server-side encryption of S3': {
    owner: 'aws',
    services: ['s3'],
    concerns: ['encryption-at-rest'],
    questions: [
      'Who is responsible for server-side encryption of S3?',
      'who does server side encryption at rest in s3',
      "Is server-side encryption on S3 AWS's job?",
      'S3 SSE: who?',
    ],
  },
  'client-side encryption of S3': {
    owner: 'customer',
    services: ['s3'],
    concerns: ['client-side-encryption'],
    questions: [
      'who is responsible for client-side encryption of S3 objects?',
      'client side encryption S3',
      'Do I have to do client-side encryption on S3 myself?',
      'who encrypts data before it is uploaded to S3',
    ],
  },
  'data centers': {
    owner: 'aws',
    concerns: ['physical-security'],
    questions: [
      'who secures the data centers?',
      'Who is responsible for the physical security of data centers?',
      'data center security',
      'who guards the buildings',
    ],
  },
  'Regions and Availability Zones': {
    owner: 'aws',
    concerns: ['global-network'],
    questions: [
      'who is responsible for Regions and Availability Zones?',
      'Who runs the AWS Regions?',
      'availability zones: whose job?',
      'who manages edge locations and regions',
    ],
  },
  'physical servers': {
    owner: 'aws',
    concerns: ['hardware-maintenance'],
    questions: [
      'who maintains the physical servers?',
      'who replaces broken hardware?',
      'Who is responsible for physical servers?',
      'do I have to replace failed disks?',
    ],
  },
  'the host operating system and virtualization': {
    owner: 'aws',
    concerns: ['host-and-hypervisor'],
    questions: [
      'who is responsible for the hypervisor?',
      'does AWS patch the hypervisor?',
      'who patches the virtualization layer?',
      'who maintains the host operating system?',
    ],
  },
  "AWS's networking components": {
    owner: 'aws',
    concerns: ['global-network'],
    questions: [
      "who is responsible for AWS's networking components?",
      'who maintains routers and switches',
      "who runs AWS's network infrastructure?",
      'networking components responsibility',
    ],
  },
  'the guest operating system on EC2': {
    owner: 'customer',
    services: ['ec2'],
    concerns: ['guest-os-patching'],
    questions: [
      'who patches the guest OS on EC2?',
      'do I patch EC2?',
      'ec2 guest operating system updates',
      'is AWS responsible for patching the operating system of my EC2 instances?',
    ],
  },
  'the application platform on EC2': {
    owner: 'customer',
    services: ['ec2'],
    concerns: ['platform-patching', 'application-patching'],
    questions: [
      'who is responsible for the application platform on EC2?',
      'who patches the application on EC2?',
      'who installs and updates application software on EC2',
    ],
  },
  'data encryption on EC2': {
    owner: 'shared',
    services: ['ec2'],
    concerns: ['encryption'],
    questions: [
      'who encrypts data on EC2?',
      'data encryption on EC2',
      'is encryption of EC2 data my responsibility?',
    ],
  },
  'the operating system on RDS': {
    owner: 'aws',
    services: ['rds'],
    concerns: ['guest-os-patching'],
    questions: [
      'who patches the OS of RDS?',
      'does AWS patch the operating system on RDS?',
      'RDS operating system: whose job?',
    ],
  },
  'the platform on RDS': {
    owner: 'shared',
    services: ['rds'],
    concerns: ['platform-patching'],
    questions: [
      'who patches the RDS database engine?',
      'who maintains the platform on RDS?',
      'RDS database platform patching',
    ],
  },
  'the firewall on RDS': {
    owner: 'customer',
    services: ['rds'],
    concerns: ['network-configuration'],
    questions: [
      'who configures the firewall on RDS?',
      'RDS firewall rules',
      'who is responsible for network configuration and security groups of RDS?',
    ],
  },
  'backups on RDS': {
    owner: 'shared',
    services: ['rds'],
    concerns: ['backups'],
    questions: ['who does backups on RDS?', 'RDS backups', 'does AWS back up my RDS database?'],
  },
  'the operating system below S3': {
    owner: 'aws',
    services: ['s3'],
    concerns: ['guest-os-patching'],
    questions: [
      'who patches the OS under S3?',
      'who is responsible for the operating system on S3?',
      'do I have to patch the operating system of S3?',
    ],
  },
  'the platform of S3': {
    owner: 'aws',
    services: ['s3'],
    concerns: ['platform-patching'],
    questions: ['who runs the platform of S3?', 'S3 platform: whose job?', 'who patches S3?'],
  },
  'customer data on S3': {
    owner: 'customer',
    services: ['s3'],
    concerns: ['data', 'data-classification'],
    questions: [
      'who is responsible for customer data in S3?',
      'who is responsible for data on S3',
      'S3 data classification',
    ],
  },
  'the Region for data sovereignty': {
    owner: 'customer',
    concerns: ['data-residency'],
    questions: [
      'who chooses the Region for data sovereignty?',
      'who is responsible for data residency?',
      'choosing a region for data sovereignty',
    ],
  },
  'access control': {
    owner: 'customer',
    concerns: ['identity-and-access', 'access'],
    questions: [
      'who manages access control?',
      'who is responsible for access control?',
      'who controls who has access',
    ],
  },
  'proper configuration of services': {
    owner: 'customer',
    concerns: ['service-configuration'],
    questions: [
      'who is responsible for the proper configuration of services?',
      'who configures AWS services securely?',
      'service configuration',
      'is it my job to configure AWS services properly?',
    ],
  },
};

describe.each(Object.entries(POINTS))('asked about %s,', (_, point) => {
  it.each(point.questions)('"%s" gets the right owner', (question) => {
    expect(askJson(question)).toMatchObject({ kind: 'answer', owner: point.owner });
  });

  it.each(point.questions)('"%s" is understood', (question) => {
    const { services, concerns } = askJson(question);
    expect(services).toEqual(point.services ?? []);
    expect(concerns).toHaveLength(1);
    expect(point.concerns).toContain(concerns[0]);
  });

  it.each(point.questions)('"%s" is answered with a page of AWS in each block', (question) => {
    const { answers } = askJson(question);
    expect(answers.length).toBeGreaterThan(0);
    const uncited = answers.filter(
      ({ references }) => !references.some(({ url }) => isOfficial(url)),
    );
    expect(uncited).toEqual([]);
  });
});

describe('asked who encrypts S3 data,', () => {
  const { owner, answers, text } = askJson('who encrypts S3 data?');
  const part = (concern: string) => answers.find((each) => each.concern === concern);

  it('the verdict is shared', () => {
    expect(owner).toBe('shared');
  });

  it('AWS encrypts at rest, by default since January 2023', () => {
    expect(part('encryption-at-rest')).toMatchObject({
      owner: 'aws',
      aws: expect.stringMatching(/January 2023/),
    });
  });

  it('you encrypt on the client', () => {
    expect(part('client-side-encryption')?.owner).toBe('customer');
  });

  it('pages of AWS are linked', () => {
    expect(text).toMatch(/https:\/\/docs\.aws\.amazon\.com\/AmazonS3\//);
  });
});
