import { ask } from '../support/shipped';

/** The first words of a reply, and whose job it says it is. */
function verdictTo(question: string) {
  const { answer, message } = ask(question);
  const headline = message.blocks.find((block) => block.kind === 'verdict');
  return { owner: answer.owner, title: headline?.title };
}

describe('a question about all of a task', () => {
  it.each([
    'is incident response on EC2 completely handled by AWS?',
    'RDS patching is solely on Amazon, right?',
    'is patching RDS exclusively our job?',
  ])('is denied where each has a part: %s', (question) => {
    expect(verdictTo(question)).toEqual({
      owner: 'shared',
      title: 'No: there is a part for each',
    });
  });

  it.each([
    'does using AWS make us HIPAA compliant?',
    'AWS is PCI certified, so are we compliant automatically?',
    'Security Hub gets us PCI certified and that is all we need, correct?',
    'GovCloud keeps us ITAR compliant, does it not?',
  ])('is one that takes AWS’s certificates for one’s own: %s', (question) => {
    expect(verdictTo(question).title).toBe('No: there is a part for each');
  });

  it.each([
    'AWS is responsible for everything, right?',
    "Everything in the cloud is Amazon's responsibility. Is that true?",
    'Is AWS fully responsible for security?',
    'I keep hearing that Amazon looks after everything. Does it?',
  ])('is denied of the model too: %s', (question) => {
    expect(verdictTo(question)).toEqual({
      owner: 'shared',
      title: 'No: AWS and you each have a part',
    });
  });

  it.each([
    'is AWS responsible for all security of the cloud?',
    'what is the shared responsibility model, all of it?',
    'who is responsible for security in the cloud?',
  ])('is not asked where a side’s own part is, or no yes is wanted: %s', (question) => {
    expect(verdictTo(question).title).not.toMatch(/^(?:Yes|No)/);
  });

  it('is answered in part without a word of the whole', () => {
    expect(verdictTo('does AWS patch RDS?').title).toBe('Partly: it is shared');
  });

  it.each([
    ['is it on AWS that our EC2 guests are patched?', /^No/],
    ['is it on us that our EC2 guests are patched?', /^Yes/],
    ['is it on AWS that the hypervisor of EC2 is patched?', /^Yes/],
  ])('has a plain word where one does it and the other is named beside: %s', (question, title) => {
    expect(verdictTo(question).title).toMatch(title);
  });

  it('has a plain yes where one does all', () => {
    expect(verdictTo('is the hypervisor of EC2 entirely up to AWS?').title).toMatch(/^Yes/);
  });
});

describe('a question about one’s own people', () => {
  it.each([
    ['does AWS train our branch staff on security?', 'No: this part is yours'],
    ['must we train our own people?', 'Yes: this part is yours'],
    ['who teaches our employees about phishing?', 'Your part'],
  ])('is answered for them alone: %s', (question, title) => {
    expect(verdictTo(question)).toEqual({ owner: 'customer', title });
  });

  it.each(['who trains whom on AWS?', "must we train AWS's staff?"])(
    'is not one about others: %s',
    (question) => {
      expect(verdictTo(question).owner).toBe('shared');
    },
  );
});

describe('a question about one’s own compliance', () => {
  it.each([
    'who is responsible for the company’s own compliance certification on AWS?',
    'who gets our own app certified for PCI on AWS?',
  ])('is answered for it alone: %s', (question) => {
    expect(verdictTo(question)).toEqual({ owner: 'customer', title: 'Your part' });
  });

  it('is not one about all of it', () => {
    expect(verdictTo('who is responsible for compliance on AWS?').owner).toBe('shared');
  });
});

describe('a question that names only the customer’s part of a shared task', () => {
  it.each([
    'crypto miner on an ec2 box. who cleans that up',
    'our EC2 web server was breached, who contains it?',
    'who resolves drift in Control Tower?',
    'who is responsible for remediating accounts that drift in Control Tower?',
    'who reviews CloudTrail logs for anomalies?',
    'who downloads the reports from Artifact?',
    'Rekognition on pictures of children. Who is responsible for the consent of the parents?',
    'whose job is it to disable leavers in AWS Managed Microsoft AD?',
    's3 with a customer managed key, who rotates it',
    'new folks start monday. who teaches them not to paste customer details into bedrock',
  ])('is answered for it alone: %s', (question) => {
    expect(verdictTo(question)).toEqual({ owner: 'customer', title: 'Your part' });
  });

  it.each([
    ['is the lawfulness of our use of Rekognition a matter for us?', 'Yes: this part is yours'],
    ['does aws check that our use of Rekognition is lawful?', 'No: this part is yours'],
    ['does aws make sure that our use of Rekognition is lawful', 'No: this part is yours'],
    ['does aws clean up the crypto miner on our ec2?', 'No: this part is yours'],
  ])('has a yes or a no: %s', (question, title) => {
    expect(verdictTo(question).title).toBe(title);
  });

  it.each([
    'who handles incident response on EC2?',
    'the host under our EC2 instance was breached, who contains it?',
    'who detects drift in Control Tower?',
    'who records CloudTrail events?',
    'who produces the reports in Artifact?',
    'who handles compliance of Rekognition?',
    'who manages keys in S3?',
    'who protects the hardware where our customer managed key is stored?',
    'who is responsible for security awareness training on Bedrock?',
    'who teaches the staff of AWS?',
  ])('is not one about the whole or about AWS’s part: %s', (question) => {
    expect(verdictTo(question).owner).toBe('shared');
  });
});

describe('a question that names only AWS’s part of a shared task', () => {
  it.each([
    'who keeps AWS’s own certifications?',
    'EKS control plane availability, who?',
    'NAT gateway outage, who fixes it?',
    'who renews the certificates that ACM issued?',
    'who pentests the S3 service itself?',
    'who approves our request for more vCPUs on EC2?',
    'syn flood on CloudFront, whose problem is that?',
  ])('is answered for it alone: %s', (question) => {
    expect(verdictTo(question)).toEqual({ owner: 'aws', title: "AWS's part" });
  });

  it.each([
    ['does AWS keep the EKS control plane available?', "Yes: this part is AWS's"],
    ['must we keep the EKS control plane available?', "No: this part is AWS's"],
  ])('has a yes or a no: %s', (question, title) => {
    expect(verdictTo(question)).toEqual({ owner: 'aws', title });
  });

  it.each([
    'EKS control plane and nodes: who keeps them available?',
    'availability of EKS, whose job?',
  ])('is not one about both, or about the whole: %s', (question) => {
    expect(verdictTo(question).owner).toBe('shared');
  });
});

describe('a question about a choice', () => {
  it.each([
    ['does AWS choose the KMS key of our EBS volumes?', 'No: the choice is yours'],
    ['do we pick the KMS key for EBS?', 'Yes: the choice is yours'],
    ['who chooses the KMS key for EBS?', 'Your choice'],
  ])('is answered for it where the task is shared: %s', (question, title) => {
    expect(verdictTo(question)).toEqual({ owner: 'customer', title });
  });

  it.each([
    'which party picks the KMS key for EBS?',
    'which of us chooses the EBS KMS key?',
    'who has the final say on the KMS key for EBS?',
    'who makes the decision about the KMS key for EBS?',
    'KMS key for EBS: our call or Amazon’s?',
    'who approves the KMS key for EBS?',
    'who writes the key policy in KMS?',
    'whose task is it to turn CloudTrail data events on?',
    'who defines how long WorkMail keeps mail?',
    'whose task is it to choose and enable the Control Tower guardrails?',
  ])('may be put in other words: %s', (question) => {
    expect(verdictTo(question)).toEqual({ owner: 'customer', title: 'Your choice' });
  });

  it.each([
    ['is turning CloudTrail data events on our job?', 'Yes: the choice is yours'],
    ['no data events in CloudTrail. is turning that on our job', 'Yes: the choice is yours'],
    ['is switching on data events in CloudTrail up to us?', 'Yes: the choice is yours'],
    ['is our team the one that picks the Lambda memory?', 'Yes: the choice is yours'],
    ['is the EBS KMS key picked by AWS?', 'No: the choice is yours'],
    ['is the choice of the EBS KMS key ours?', 'Yes: the choice is yours'],
  ])('has a yes or a no where it stands behind: %s', (question, title) => {
    expect(verdictTo(question)).toEqual({ owner: 'customer', title });
  });

  it.each([
    'we enabled encryption on EBS. who manages the keys?',
    'who manages the keys of the EBS volumes we selected?',
    'does AWS manage the keys when we choose EBS encryption?',
    'who takes the Redshift snapshots when we set retention to 7 days?',
    'AWS sets the maintenance window on RDS, who patches the engine?',
    'our calls to CloudTrail: who logs them?',
  ])('is none where something chosen stands beside the question: %s', (question) => {
    expect(verdictTo(question).owner).toBe('shared');
  });

  it('stays shared where AWS chooses as well', () => {
    expect(
      verdictTo('who chooses the maintenance window for patching MediaLive channels?').owner,
    ).toBe('shared');
  });

  it('is none where somebody sets something up', () => {
    expect(verdictTo('who sets up platform patching of RDS?').title).toBe('Shared');
  });
});

describe('a question about what only the customer does of a shared task', () => {
  it.each([
    'who tests that the RDS snapshots restore?',
    'who has to request a higher limit for Lambda?',
    'if we import our own cert into ACM, who renews it?',
    'who does the penetration test of our API Gateway endpoints?',
    'Rekognition on photographs of people: the legal basis is whose duty?',
    'who informs the data protection authority of a breach?',
    'who creates the users in our Managed Microsoft AD?',
    'GDPR compliance of our app on Elastic Beanstalk: whose job?',
  ])('is answered for that: %s', (question) => {
    expect(verdictTo(question)).toEqual({ owner: 'customer', title: 'Your part' });
  });

  it.each([
    'who backs up RDS?',
    'who scales Lambda?',
    'Lambda limits: who raises them?',
    'do we need permission before we pentest our API Gateway?',
    'who reports incidents on AWS?',
    'who is responsible for compliance on Elastic Beanstalk?',
  ])('is not one about the whole: %s', (question) => {
    expect(verdictTo(question).owner).toBe('shared');
  });
});
