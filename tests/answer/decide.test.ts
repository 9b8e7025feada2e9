import type { Answer } from '../../src/answer';
import { targetId } from '../../src/catalog';
import { answerAbout, answerTo, catalog, service } from '../support/shipped';

const targetsOf = ({ cells }: Answer) => [
  ...new Set(cells.map(({ target }) => (target ? targetId(target) : null))),
];
const concernsOf = ({ cells }: Answer) => [...new Set(cells.map(({ concern }) => concern.id))];

describe('a service and a concern', () => {
  it('give one cell', () => {
    const answer = answerAbout(['s3'], ['backups']);
    expect(answer).toMatchObject({ kind: 'answer', concerns: ['backups'] });
    expect(answer.cells).toHaveLength(1);
  });

  it('named twice give one cell', () => {
    const ask = {
      targets: [{ service: 's3', variant: null }],
      concerns: ['backups'],
      form: { kind: 'who' },
    } as const;
    const answer = answerTo({ kind: 'asks', asks: [ask, ask], otherCloud: null });
    expect(answer.cells).toHaveLength(1);
  });
});

describe('a family', () => {
  it('gives all its members, each with its verdict', () => {
    const answer = answerAbout(['s3'], ['encryption']);
    expect(answer.cells.map(({ concern, finding }) => [concern.id, finding.owner])).toEqual(
      expect.arrayContaining([
        ['encryption-at-rest', 'aws'],
        ['client-side-encryption', 'customer'],
      ]),
    );
    expect(answer.concerns).toEqual(['encryption']);
  });
});

describe('patching', () => {
  it.each([
    ['ec2', 'guest-os-patching'],
    ['rds', 'platform-patching'],
    ['lambda', 'platform-patching'],
    ['s3', 'platform-patching'],
    ['eks', 'guest-os-patching'],
    ['ecs', 'guest-os-patching'],
  ])('on %s means %s', (id, concern) => {
    expect(answerAbout([id], ['patching']).concerns).toEqual([concern]);
  });
});

describe('encryption', () => {
  it.each(['direct-connect', 'site-to-site-vpn', 'transit-gateway', 'nat-gateway', 'vpc-lattice'])(
    'on %s, which stores nothing, is that of the traffic',
    (id) => {
      expect(answerAbout([id], ['encryption']).concerns).toEqual(['encryption-in-transit']);
    },
  );

  it.each(['elb', 'session-manager', 'lightsail'])(
    'on %s, which keeps data, is all of it',
    (id) => {
      expect(answerAbout([id], ['encryption']).concerns).toEqual(['encryption']);
    },
  );

  it('is told apart where one service stores and another only carries', () => {
    expect(answerAbout(['direct-connect', 's3'], ['encryption']).concerns).toEqual([
      'encryption-in-transit',
      'encryption',
    ]);
  });
});

describe('keys, without more,', () => {
  it('are encryption keys where the service has them', () => {
    expect(answerAbout(['s3'], ['keys']).concerns).toEqual(['key-management']);
  });

  it('are credentials where the service has only those', () => {
    expect(answerAbout(['iam'], ['keys']).concerns).toEqual(['credentials']);
  });

  it('are encryption keys where no service is named', () => {
    expect(answerAbout([], ['keys']).concerns).toEqual(['key-management']);
  });
});

describe('firmware', () => {
  it.each([
    ['ec2', 'host-and-hypervisor'],
    ['snow-family', 'platform-patching'],
    ['iot-core', 'guest-os-patching'],
  ])('on %s means %s', (id, concern) => {
    expect(answerAbout([id], ['firmware']).concerns).toEqual([concern]);
  });
});

describe('"public"', () => {
  it.each([
    ['s3', 'identity-and-access'],
    ['rds', 'network-configuration'],
    ['elb', 'network-configuration'],
  ])('on %s means %s', (id, concern) => {
    expect(answerAbout([id], ['exposure']).concerns).toEqual([concern]);
  });
});

describe('a service whose way of running is left open', () => {
  it('shows every variant side by side where they differ', () => {
    const answer = answerAbout(['eks'], ['guest-os-patching']);
    expect(targetsOf(answer)).toEqual(
      service('eks').variants.map((variant) => `eks/${variant.id}`),
    );
  });

  it('has different verdicts for different nodes of EKS', () => {
    const answer = answerAbout(['eks'], ['guest-os-patching']);
    const owners = Object.fromEntries(
      answer.cells.map(({ target, finding }) => [target?.variant?.id, finding.owner]),
    );
    expect(owners).toMatchObject({
      'self-managed-nodes': 'customer',
      'managed-node-groups': 'shared',
      fargate: 'aws',
      'auto-mode': 'aws',
    });
    expect(answer.owner).toBe('shared');
  });

  it('shows one row where no variant has anything to add', () => {
    expect(targetsOf(answerAbout(['eks'], ['application-security']))).toEqual(['eks']);
  });

  it('shows the one variant that is named', () => {
    expect(targetsOf(answerAbout(['eks/fargate'], ['guest-os-patching']))).toEqual(['eks/fargate']);
  });

  it('is the service itself where the variant is the exception', () => {
    expect(targetsOf(answerAbout(['rds'], ['guest-os-patching']))).toEqual(['rds']);
  });
});

describe('a concern without a service', () => {
  it('gives the general rule and that of each category where these differ', () => {
    const { cells } = answerAbout([], ['guest-os-patching']);
    expect(cells.map(({ category }) => category?.id ?? null)).toEqual([
      null,
      'infrastructure',
      'container',
      'abstracted',
    ]);
  });

  it('gives the general rule alone where the categories agree', () => {
    const { cells } = answerAbout([], ['physical-security']);
    expect(cells.map(({ finding }) => [finding.basis, finding.owner])).toEqual([['model', 'aws']]);
  });

  it('suggests services to name', () => {
    const { suggestions } = answerAbout([], ['backups']);
    expect(suggestions).toEqual(suggestions.map(({ target }) => ({ target, concern: 'backups' })));
    expect(suggestions.map(({ target }) => target?.service.id)).toEqual(['ec2', 'rds', 's3']);
  });
});

describe('a service without a concern', () => {
  it('gives an overview of every concern', () => {
    const answer = answerAbout(['s3'], []);
    expect(answer.kind).toBe('overview');
    expect(concernsOf(answer)).toEqual([...catalog.concerns.keys()]);
  });

  it('gives only your part when that is asked for', () => {
    const answer = answerAbout(['s3'], [], { kind: 'part-of', party: 'customer' });
    expect(answer).toMatchObject({ kind: 'overview', owner: 'customer', party: 'customer' });
    expect(new Set(answer.cells.map(({ finding }) => finding.owner))).toEqual(
      new Set(['customer', 'shared']),
    );
  });

  it("gives only AWS's part when that is asked for", () => {
    const answer = answerAbout(['ec2'], [], { kind: 'part-of', party: 'aws' });
    expect(answer).toMatchObject({ kind: 'overview', owner: 'aws', party: 'aws' });
    expect(new Set(answer.cells.map(({ finding }) => finding.owner))).toEqual(
      new Set(['aws', 'shared']),
    );
  });
});

describe('several services', () => {
  it('without a concern are compared by the main concerns', () => {
    const answer = answerAbout(['ec2', 'lambda'], []);
    expect(answer.kind).toBe('comparison');
    expect(concernsOf(answer)).toEqual(
      expect.arrayContaining(['guest-os-patching', 'encryption-at-rest', 'backups']),
    );
  });

  it('are a comparison when one is set against the other', () => {
    const answer = answerAbout(['ec2', 'lambda'], ['backups'], { kind: 'compare' });
    expect(answer.kind).toBe('comparison');
    expect(targetsOf(answer)).toEqual(['ec2', 'lambda']);
  });

  it('keep the order in which they were asked', () => {
    expect(answerAbout(['s3', 'ec2'], ['backups']).targets.map(targetId)).toEqual(['s3', 'ec2']);
  });

  it('asked about different things get a cell each', () => {
    const answer = answerTo({
      kind: 'asks',
      asks: [
        {
          targets: [{ service: 'kms', variant: null }],
          concerns: ['key-management'],
          form: { kind: 'who' },
        },
        {
          targets: [{ service: 'redshift', variant: null }],
          concerns: ['backups'],
          form: { kind: 'who' },
        },
      ],
      otherCloud: null,
    });
    expect(targetsOf(answer)).toEqual(['kms', 'redshift']);
  });
});

describe('a list of services', () => {
  const list = (concern: string, owner: 'aws' | 'customer' | 'shared') =>
    answerAbout([], [concern], { kind: 'which-services', owner });

  it.each(['aws', 'customer', 'shared'] as const)(
    'has only those where the owner is %s',
    (owner) => {
      const { cells } = list('encryption-at-rest', owner);
      expect(cells.length).toBeGreaterThan(0);
      expect(cells.filter(({ finding }) => finding.owner !== owner)).toEqual([]);
    },
  );

  it('has none for which only the general rule says so', () => {
    const { cells } = list('guest-os-patching', 'aws');
    expect(cells.filter(({ finding }) => finding.basis !== 'service')).toEqual([]);
  });

  it('has no service that has ended', () => {
    const { cells } = list('encryption-at-rest', 'aws');
    expect(cells.filter(({ target }) => target?.service.status === 'ended')).toEqual([]);
  });

  it('has S3 among those that encrypt at rest', () => {
    expect(targetsOf(list('encryption-at-rest', 'aws'))).toContain('s3');
  });

  it('takes the concern that stands for a family', () => {
    expect(list('encryption', 'aws').concerns).toEqual(['encryption-at-rest']);
  });
});

describe('a term of the model', () => {
  it('is explained by the catalog', () => {
    const answer = answerTo({ kind: 'term', terms: ['shared-controls'], targets: [] });
    expect(answer).toMatchObject({ kind: 'model', owner: 'shared' });
  });

  it('asked about a service comes with the category of that service', () => {
    const answer = answerTo({
      kind: 'term',
      terms: [],
      targets: [{ service: 'rds', variant: null }],
    });
    expect(answer).toMatchObject({ kind: 'model', categories: [{ id: 'container' }] });
  });

  it('asked about a variant comes with the category of the variant', () => {
    const answer = answerTo({
      kind: 'term',
      terms: [],
      targets: [{ service: 'eks', variant: 'self-managed-nodes' }],
    });
    expect(answer).toMatchObject({ kind: 'model', categories: [{ id: 'infrastructure' }] });
  });
});

describe('a question that is not clear', () => {
  const ask = (ids: readonly string[], concerns: readonly string[]) =>
    ({
      targets: ids.map((id) => ({ service: id, variant: null })),
      concerns,
      form: { kind: 'who' },
    }) as const;

  it('without a service offers services for the concern', () => {
    const answer = answerTo({
      kind: 'unclear',
      gap: { kind: 'needs-service' },
      ask: ask([], ['backups']),
    });
    expect(answer).toMatchObject({ kind: 'clarify', reason: 'needs-service', owner: null });
    expect(answer.suggestions.map(({ concern }) => concern)).toEqual(
      answer.suggestions.map(() => 'backups'),
    );
  });

  it('without a concern offers concerns of the service', () => {
    const answer = answerTo({
      kind: 'unclear',
      gap: { kind: 'needs-concern', likely: [] },
      ask: ask(['s3'], []),
    });
    expect(answer).toMatchObject({ kind: 'clarify', reason: 'needs-concern', owner: null });
    expect(new Set(answer.suggestions.map(({ target }) => target?.service.id))).toEqual(
      new Set(['s3']),
    );
  });

  it('with a name of several services offers these', () => {
    const candidates = ['backup', 'ebs'].map((id) => ({ service: id, variant: null }));
    const answer = answerTo({
      kind: 'unclear',
      gap: { kind: 'ambiguous-service', candidates },
      ask: ask([], ['backups']),
    });
    expect(answer).toMatchObject({ kind: 'clarify', reason: 'ambiguous-service', owner: null });
    expect(answer.suggestions.map(({ target }) => target?.service.id)).toEqual(['backup', 'ebs']);
  });
});

describe('a question that has no answer here', () => {
  it.each([
    { kind: 'empty' },
    { kind: 'too-long' },
    { kind: 'off-topic', tone: 'neutral' },
    { kind: 'other-cloud', name: 'Microsoft Azure' },
    { kind: 'unknown-service', name: 'frobnicator', similar: [] },
  ] as const)('is declined without a verdict: $kind', (refusal) => {
    const answer = answerTo({ kind: 'refused', refusal });
    expect(answer).toMatchObject({ kind: 'decline', owner: null, cells: [], refusal });
  });

  it('offers the services whose names are near', () => {
    const similar = [{ service: 'dynamodb', variant: null }];
    const answer = answerTo({
      kind: 'refused',
      refusal: { kind: 'unknown-service', name: 'dynamo', similar },
    });
    expect(answer.suggestions.map(({ target }) => target?.service.id)).toEqual(['dynamodb']);
  });

  it('is helped with examples when help is asked for', () => {
    const answer = answerTo({ kind: 'help' });
    expect(answer).toMatchObject({ kind: 'help', owner: null });
    expect(answer.suggestions.length).toBeGreaterThan(0);
  });
});
