import { overallOwner } from '../../src/answer/owners';
import type { Form } from '../../src/question';
import { answerAbout, answerTo, ask } from '../support/shipped';

const asks = (party: 'aws' | 'customer', negated = false): Form => ({
  kind: 'yes-no',
  party,
  negated,
});

function saysTo(service: string, concern: string, form: Form) {
  const answer = answerAbout([service], [concern], form);
  return answer.kind === 'answer' ? answer.yesNo?.says : undefined;
}

describe('the verdict over several parts', () => {
  it("is AWS's when each part is", () => {
    expect(answerAbout(['s3'], ['guest-os-patching', 'platform-patching']).owner).toBe('aws');
  });

  it('is yours when each part is', () => {
    expect(answerAbout(['ec2'], ['guest-os-patching', 'application-patching']).owner).toBe(
      'customer',
    );
  });

  it('is shared when the parts differ', () => {
    expect(answerAbout(['s3'], ['encryption-at-rest', 'client-side-encryption']).owner).toBe(
      'shared',
    );
  });

  it('is none when there are no parts', () => {
    expect(overallOwner([])).toBeNull();
  });

  it('of two terms of the model with different owners is shared', () => {
    const answer = answerTo({
      kind: 'term',
      terms: ['security-of-the-cloud', 'security-in-the-cloud'],
      targets: [],
    });
    expect(answer.owner).toBe('shared');
  });

  it('of a term is that of the term', () => {
    const answer = answerTo({ kind: 'term', terms: ['security-of-the-cloud'], targets: [] });
    expect(answer.owner).toBe('aws');
  });

  it('of a term without an owner is none', () => {
    const answer = answerTo({ kind: 'term', terms: ['container-service'], targets: [] });
    expect(answer.owner).toBeNull();
  });
});

describe('who decides on a shared task', () => {
  const decides: Form = { kind: 'who', extent: 'choice' };

  it('is you where the catalog says that the choice is yours, else shared', () => {
    expect(answerAbout(['redshift'], ['backups'], decides).owner).toBe('customer');
    expect(answerAbout(['acm'], ['certificate-management'], decides).owner).toBe('shared');
  });

  it('is you where the same is asked of several services, one by one', () => {
    expect(ask('who chooses the key of Textract, and who that of Translate?').answer.owner).toBe(
      'customer',
    );
    expect(ask('who approves a higher quota of Lambda?').answer.owner).toBe('aws');
  });
});

describe('a yes-or-no question', () => {
  it.each([
    ['do I patch the OS of EC2? yes', 'ec2', asks('customer'), 'yes'],
    ['does AWS patch the OS of EC2? no', 'ec2', asks('aws'), 'no'],
    ["I don't patch the OS of EC2, right? no", 'ec2', asks('customer', true), 'no'],
    ["AWS doesn't patch the OS of EC2, right? yes", 'ec2', asks('aws', true), 'yes'],
    ['do I patch the OS of S3? no', 's3', asks('customer'), 'no'],
    ['does AWS patch the OS of S3? yes', 's3', asks('aws'), 'yes'],
    ["I don't patch the OS of S3, right? yes", 's3', asks('customer', true), 'yes'],
    ["AWS doesn't patch the OS of S3, right? no", 's3', asks('aws', true), 'no'],
  ])('has the right answer: %s', (_, service, form, says) => {
    expect(saysTo(service, 'guest-os-patching', form)).toBe(says);
  });

  it.each([asks('aws'), asks('customer'), asks('aws', true), asks('customer', true)])(
    'is answered in part where the duty is shared: %j',
    (form) => {
      expect(saysTo('rds', 'platform-patching', form)).toBe('partly');
    },
  );

  it.each([
    [['backups', 'guest-os-patching'], 'no'],
    [['physical-security', 'guest-os-patching'], undefined],
  ])('about several things gets what all of them get: %s %s', (concerns, says) => {
    const ask = { targets: [{ service: 'ec2', variant: null }], form: asks('aws') };
    const answer = answerTo({
      kind: 'asks',
      asks: concerns.map((concern) => ({ ...ask, concerns: [concern] })),
      otherCloud: null,
    });
    expect(answer.kind === 'answer' && answer.yesNo?.says).toBe(says);
  });

  it('of a default that is so in part says no more than that', () => {
    const form: Form = { kind: 'yes-no', party: 'aws', negated: false, extent: 'unasked' };
    expect(saysTo('lightsail', 'backups', form)).toBe('partly');
  });

  it('leaves other questions without a yes or no', () => {
    expect(answerAbout(['ec2'], ['backups'])).toMatchObject({ kind: 'answer', yesNo: null });
  });
});
