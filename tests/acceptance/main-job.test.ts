import type { Owner } from '../../src/catalog';
import { isOfficial } from '../../src/catalog/rules';
import type { ReplyJson } from '../../src/reply-json';
import { ask, askJson } from '../support/shipped';

/** Pages of AWS that a reply links, wherever they stand in it. */
function pagesOf(question: string): string[] {
  return ask(question)
    .message.blocks.flatMap((block) => {
      if (block.kind === 'links') return block.links;
      return block.kind === 'duties' ? block.duties.flatMap(({ references }) => references) : [];
    })
    .map(({ url }) => url)
    .filter((url) => url.startsWith('https://') && isOfficial(url));
}

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

interface Explanation {
  readonly owner?: Owner | null;
  readonly says: RegExp;
  readonly questions: readonly string[];
}

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  'what the model is': {
    owner: 'shared',
    says: /AWS protects the cloud, you protect what you put in it/,
    questions: [
      'what is the shared responsibility model?',
      'explain the AWS shared responsibility model',
      'shared responsibility model',
      'how does the shared responsibility model work?',
    ],
  },
  'security of the cloud': {
    owner: 'aws',
    says: /AWS's half of the model/,
    questions: [
      'what does security of the cloud mean?',
      'what is security of the cloud?',
      'who is responsible for security of the cloud?',
    ],
  },
  'security in the cloud': {
    owner: 'customer',
    says: /Your half of the model/,
    questions: [
      'what is security in the cloud?',
      'what does security in the cloud mean?',
      'who is responsible for security in the cloud?',
    ],
  },
  'security of and in the cloud': {
    owner: 'shared',
    says: /AWS's half of the model[\s\S]*Your half of the model/,
    questions: [
      'security of the cloud vs security in the cloud',
      "what's the difference between security of the cloud and security in the cloud?",
    ],
  },
  'what an infrastructure service is': {
    owner: null,
    says: /operating system/,
    questions: ['what is an infrastructure service?', 'what does infrastructure service mean?'],
  },
  'what a container service is, and that it is not Docker': {
    owner: null,
    says: /not.{0,20}\bDocker/,
    questions: [
      'what is a container service?',
      'is a container service the same as Docker?',
      'what does container service mean, Docker?',
    ],
  },
  'what an abstracted service is': {
    owner: null,
    says: /endpoint|abstracted/i,
    questions: ['what is an abstracted service?', 'what does abstracted service mean?'],
  },
  'which category EC2 is': {
    says: /Amazon EC2 is an infrastructure service/,
    questions: [
      'which category is EC2?',
      'what category is EC2 in?',
      'what type of service is EC2?',
    ],
  },
  'which category RDS is': {
    says: /Amazon RDS is a container service/,
    questions: [
      'what category is RDS in?',
      'which category is RDS?',
      'is RDS a container service?',
    ],
  },
  'which category S3 is': {
    says: /Amazon S3 is an abstracted service/,
    questions: [
      'which category does S3 belong to?',
      'is S3 an abstracted service?',
      'what type of service is S3?',
    ],
  },
  'what AWS is responsible for': {
    owner: 'aws',
    says: /buildings, hardware, network, hosts/,
    questions: [
      'what is AWS responsible for?',
      "what are AWS's responsibilities?",
      'what does AWS take care of?',
    ],
  },
  'what you are responsible for': {
    owner: 'customer',
    says: /your data, who may reach it, your settings/,
    questions: [
      'what is the customer responsible for?',
      'what am I responsible for?',
      'what are my responsibilities?',
    ],
  },
};

describe.each(Object.entries(EXPLANATIONS))('asked %s,', (_, { owner, says, questions }) => {
  it.each(questions)('"%s" is explained', (question) => {
    const { kind, text } = askJson(question);
    expect(kind).toBe('model');
    expect(text.replace(/\s+/g, ' ')).toMatch(says);
  });

  it.each(questions)('"%s" gets the owner of the term, where it has one', (question) => {
    expect(askJson(question).owner).toBe(owner ?? null);
  });

  it.each(questions)('"%s" links a page of AWS', (question) => {
    expect(pagesOf(question).length).toBeGreaterThan(0);
  });
});

describe('asked what you are responsible for on EC2,', () => {
  const questions = [
    'what am I responsible for on EC2?',
    'what are my responsibilities on EC2?',
    'what do I have to do on EC2?',
    "what is the customer's responsibility on EC2?",
  ];
  const ownerOf = ({ answers }: ReplyJson, concern: string) =>
    answers.find((each) => each.concern === concern)?.owner;

  it.each(questions)('"%s" gives all of your part', (question) => {
    const reply = askJson(question);
    expect(reply).toMatchObject({ kind: 'overview', owner: 'customer', services: ['ec2'] });
    expect(ownerOf(reply, 'guest-os-patching')).toBe('customer');
    expect(ownerOf(reply, 'network-configuration')).toBe('customer');
    expect(ownerOf(reply, 'identity-and-access')).toBe('customer');
  });

  it.each(questions)('"%s" leaves out what is AWS\'s alone', (question) => {
    expect(ownerOf(askJson(question), 'physical-security')).toBeUndefined();
  });

  it.each(questions)('"%s" links a page of AWS', (question) => {
    expect(pagesOf(question).length).toBeGreaterThan(0);
  });
});

describe('asked what AWS is responsible for on a service,', () => {
  it.each(['what is AWS responsible for on EC2?', 'what does AWS do for me on RDS?'])(
    '"%s" gives all of its part',
    (question) => {
      const reply = askJson(question);
      expect(reply).toMatchObject({ kind: 'overview', owner: 'aws' });
      expect(reply.answers.filter(({ owner }) => owner === 'customer')).toEqual([]);
    },
  );
});
