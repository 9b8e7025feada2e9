import { askJson } from '../support/shipped';

describe('a law or a standard', () => {
  it.each([
    'Does GDPR Art. 32 oblige us to encrypt what we store on AWS?',
    'CIS AWS Foundations 1.5: root user MFA. Whose obligation?',
    'BSI C5 says we must log access, who?',
    'Do we need to run a penetration test against workloads on AWS without asking AWS?',
  ])('is no service that nobody knows: %s', (question) => {
    expect(askJson(question).kind).toBe('answer');
  });

  it('names its controls as services are named', () => {
    const { services } = askJson('AC-2 account management within IAM Identity Center: who?');
    expect(services).toEqual(['iam-identity-center']);
  });

  it.each(['AWS Zebra: who encrypts?', 'AWS ControlGate 5: who patches?'])(
    'is not seen in a name: %s',
    (question) => {
      expect(askJson(question)).toMatchObject({ kind: 'decline', reason: 'unknown-service' });
    },
  );
});

describe('another cloud', () => {
  it('is not asked about where it is only reached', () => {
    expect(askJson('firehose delivers to splunk, who encrypts in transit?').services).toEqual([
      'firehose',
    ]);
  });

  it('is asked about where it holds the thing', () => {
    expect(askJson('our bucket in GCS, who encrypts it?')).toMatchObject({
      reason: 'other-cloud',
    });
  });
});
