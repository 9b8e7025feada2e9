import { askJson } from '../support/shipped';

describe('what is named first', () => {
  it.each([
    ['worn drives, who throws them away', ['media-disposal']],
    ['Global Accelerator edge sites, who keeps them going?', ['global-network']],
    ['SNS backups, who does them', ['backups']],
  ])('is what something is done to: %s', (question, concerns) => {
    expect(askJson(question)).toMatchObject({ kind: 'answer', concerns });
  });

  it.each([
    ['the Neptune cluster, who scales it?', ['capacity']],
    ['Lambda functions, who patches them', ['platform-patching']],
    ['SQS messages, who encrypts them', ['encryption-at-rest']],
  ])('leaves the task to the verb where it names none: %s', (question, concerns) => {
    expect(askJson(question).concerns).toEqual(concerns);
  });

  it.each([
    ['Security awareness training, who does it?', 'awareness-and-training'],
    ['physical security - is it all theirs?', 'physical-security'],
    ['audit logs: who switches that on', 'logging-and-monitoring'],
    ['May our data leave the country by itself?', 'data-residency'],
  ])('is answered in general, though only "it" is asked about: %s', (question, concern) => {
    expect(askJson(question)).toMatchObject({ kind: 'answer', services: [], concerns: [concern] });
  });

  it.each(['is it patched?', 'who backs it up', 'can my kids play outside by themselves'])(
    'is not there: %s',
    (question) => {
      expect(askJson(question).kind).toMatch(/clarify|decline/);
    },
  );
});

describe('words side by side, cut off by commas', () => {
  it.each([
    ['efs encryption, backups, hosts?', ['encryption', 'backups', 'host-and-hypervisor']],
    ['ebs encryption, snapshots?', ['encryption', 'backups']],
  ])('are as many tasks: %s', (question, concerns) => {
    expect(askJson(question).concerns).toEqual(concerns);
  });

  it.each([
    'hardening, scanning, updates of the ec2 boxes, all three ours?',
    'updates, hardening, scanning of our ec2 boxes: all three us?',
  ])('are all asked about, though one proves little: %s', (question) => {
    expect([...askJson(question).concerns].sort()).toEqual([
      'guest-os-patching',
      'os-hardening',
      'vulnerability-management',
    ]);
  });

  it('are not all asked about otherwise', () => {
    expect(askJson('DNS query logging, ours to enable?').concerns).toEqual([
      'logging-and-monitoring',
    ]);
  });

  it.each([
    ['cert for the vpn: client side or aws?', 'certificate-management'],
    ['client side encryption of s3 or aws?', 'client-side-encryption'],
  ])('are none where a party stands behind "or": %s', (question, concern) => {
    expect(askJson(question).concerns).toEqual([concern]);
  });

  it('are one where nothing parts them', () => {
    expect(askJson('who does ebs snapshot encryption').concerns).toEqual(['encryption']);
  });

  it('are not asked about where one is turned down', () => {
    expect(askJson('not backups, encryption of SQS').concerns).toEqual(['encryption']);
    expect(askJson('encryption of SQS, not backups').concerns).toEqual(['encryption']);
    expect(askJson('physical custody of Snowball, not the encryption.').concerns).toEqual([
      'physical-security',
    ]);
    expect(askJson('RDS is not encrypted, backups neither, right?').concerns).not.toEqual([
      'backups',
    ]);
  });
});

describe('what is taught', () => {
  it.each([
    'teaching new devs secure coding, does AWS owe us that?',
    'who teaches devs threat detection',
  ])('is no task of its own: %s', (question) => {
    expect(askJson(question).concerns).toEqual(['awareness-and-training']);
  });

  it('is one where nobody is taught', () => {
    expect(askJson('secure coding in our lambda, us?').concerns).toEqual(['application-security']);
  });
});

describe('"physically"', () => {
  it.each([
    ['who guards the cloudhsm modules physically', 'physical-security'],
    ['must we physically secure our own router for Direct Connect?', 'physical-security'],
    ['who physically destroys the disks of EBS', 'media-disposal'],
  ])('says how, whatever it is done to: %s', (question, concern) => {
    expect(askJson(question).concerns).toEqual([concern]);
  });
});

describe('"physically" beside a task', () => {
  it('is no task of its own', () => {
    expect(askJson('who physically encrypts what is in EFS').concerns).toEqual([
      'encryption-at-rest',
    ]);
  });
});

describe('"and physical?"', () => {
  it.each([
    ['who is in charge of network security', []],
    ['who patches the os of ec2', ['ec2']],
  ])('goes on about the same: %s', (before, services) => {
    expect(askJson('ok and physical?', before)).toMatchObject({
      kind: 'answer',
      services,
      concerns: ['physical-security'],
    });
  });

  it('is no task where it only tells which machines', () => {
    expect(askJson('who repairs the physical servers under EC2').concerns).toEqual([
      'hardware-maintenance',
    ]);
  });
});

describe('the settings of a service', () => {
  it.each([
    'sns topic settings up to me',
    'who configures Cognito',
    'Config rules, ours to get right?',
  ])('are its configuration: %s', (question) => {
    expect(askJson(question)).toMatchObject({
      owner: 'customer',
      concerns: ['service-configuration'],
    });
  });

  it('are the whole family where that is named', () => {
    expect(askJson('Configuration on Amazon EC2?').concerns).toEqual(['configuration']);
  });

  it.each([
    ['athena duties in short', []],
    ['what is ours in EventBridge', []],
    ['Config rules, what is our part?', []],
  ])('are not asked about by who asks for the whole: %s', (question, concerns) => {
    expect(askJson(question).concerns).toEqual(concerns);
  });
});

describe('a part that is a term of the model, too', () => {
  it('is a task beside one that was talked about', () => {
    const { concerns } = askJson('and the guest os?', 'who patches the hypervisor');
    expect(concerns).toEqual(['guest-os-patching']);
  });

  it('is a task where it is asked whose it is', () => {
    expect(askJson('configuration management: customer or provider').kind).toBe('answer');
    expect(askJson('what is configuration management?').kind).toBe('model');
  });
});
