import { findDuty, modelRule, targetId } from '../../src/catalog';
import { isOfficial } from '../../src/catalog/rules';
import { catalog, service, targets } from '../support/shipped';

const services = [...catalog.services.values()];
const dutiesOf = (id: string) => {
  const { duties, variants } = service(id);
  return [...duties, ...variants.flatMap((variant) => variant.duties)];
};

/** Families and their concerns, as the design lists them. */
const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  infrastructure: [
    'physical-security',
    'hardware-maintenance',
    'media-disposal',
    'host-and-hypervisor',
    'global-network',
  ],
  patching: ['guest-os-patching', 'platform-patching', 'application-patching'],
  encryption: [
    'encryption-at-rest',
    'client-side-encryption',
    'encryption-in-transit',
    'key-management',
    'certificate-management',
  ],
  access: ['identity-and-access', 'credentials'],
  network: ['network-configuration', 'ddos-and-web-protection'],
  data: ['data-classification', 'data-residency', 'data-retention'],
  resilience: ['backups', 'availability', 'disaster-recovery', 'capacity'],
  detection: [
    'logging-and-monitoring',
    'malware-protection',
    'vulnerability-management',
    'incident-response',
  ],
  configuration: ['os-hardening', 'service-configuration', 'application-security'],
  governance: ['compliance', 'awareness-and-training'],
};

/** Services that people ask about first, with the ways of running them that move the split. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  ec2: [],
  ebs: [],
  vpc: [],
  'ec2-auto-scaling': [],
  elb: [],
  lambda: ['managed-runtime', 'container-image'],
  ecs: ['ec2', 'fargate'],
  eks: ['self-managed-nodes', 'managed-node-groups', 'fargate', 'auto-mode'],
  s3: [],
  's3-glacier': [],
  efs: [],
  rds: ['custom'],
  aurora: [],
  dynamodb: [],
  elasticache: [],
  redshift: [],
  opensearch: [],
  sqs: [],
  sns: [],
  'api-gateway': [],
  cloudfront: [],
  iam: [],
  kms: [],
  'secrets-manager': [],
};

describe('the vocabulary', () => {
  it.each(Object.entries(VOCABULARY))('has the concerns of the family %s', (family, ids) => {
    expect(catalog.families.has(family)).toBe(true);
    const found = [...catalog.concerns.values()].filter((concern) => concern.family === family);
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
  });

  it('has no concern and family of the same name', () => {
    expect([...catalog.concerns.keys()].filter((id) => catalog.families.has(id))).toEqual([]);
  });
});

describe('the three categories', () => {
  const categories = [...catalog.categories.values()];

  it('are those of AWS', () => {
    expect(categories.map(({ id }) => id)).toEqual(['infrastructure', 'container', 'abstracted']);
  });

  it.each(categories.map((each) => [each.id, each] as const))(
    '%s has one rule for every concern',
    (_, { rules }) => {
      expect(rules.map(({ concern }) => concern).sort()).toEqual(
        [...catalog.concerns.keys()].sort(),
      );
    },
  );

  it('have the examples that AWS gives', () => {
    expect(service('ec2').category).toBe('infrastructure');
    expect(service('rds').category).toBe('container');
    expect(service('s3').category).toBe('abstracted');
  });

  it('leave the physical layers to AWS everywhere', () => {
    const owners = categories.flatMap(({ rules }) =>
      rules
        .filter(({ concern }) => VOCABULARY.infrastructure?.includes(concern))
        .map(({ owner }) => owner),
    );
    expect(new Set(owners)).toEqual(new Set(['aws']));
  });

  it('move the guest operating system from you to AWS', () => {
    const owners = categories.map(
      ({ rules }) => rules.find(({ concern }) => concern === 'guest-os-patching')?.owner,
    );
    expect(owners).toEqual(['customer', 'aws', 'aws']);
  });
});

describe('the model', () => {
  it.each([
    ['shared-responsibility-model', 'shared'],
    ['security-of-the-cloud', 'aws'],
    ['security-in-the-cloud', 'customer'],
    ['inherited-controls', 'aws'],
    ['shared-controls', 'shared'],
    ['customer-specific-controls', 'customer'],
  ])('explains %s', (id, owner) => {
    expect(catalog.terms.get(id)).toMatchObject({ owner, meaning: expect.any(String) });
  });
});

describe('the services', () => {
  it('are at least 300', () => {
    expect(services.length).toBeGreaterThanOrEqual(300);
  });

  it('have at least 900 duties of their own', () => {
    const duties = services.flatMap(({ id }) => dutiesOf(id));
    expect(duties.length).toBeGreaterThanOrEqual(900);
  });

  it('have variants where the way of running moves the split: at least 25 of them', () => {
    expect(services.filter(({ variants }) => variants.length > 0).length).toBeGreaterThanOrEqual(
      25,
    );
  });

  it.each(Object.entries(FIRST))('include %s with its variants', (id, variants) => {
    expect(service(id).variants.map((variant) => variant.id)).toEqual(
      expect.arrayContaining([...variants]),
    );
  });

  it.each(Object.keys(FIRST))('say at least four things of their own about %s', (id) => {
    expect(dutiesOf(id).length).toBeGreaterThanOrEqual(4);
  });

  it('are cited on AWS sites, without exception', () => {
    const pages = services.flatMap((each) => [
      each.securityPage,
      ...dutiesOf(each.id).flatMap(({ references }) => references),
    ]);
    expect(pages.filter(({ url }) => !isOfficial(url))).toEqual([]);
  });

  it('were not checked in the future', () => {
    const today = new Date().toISOString().slice(0, 10);
    const late = services.filter(({ id }) => dutiesOf(id).some(({ checked }) => checked > today));
    expect(late.map(({ id }) => id)).toEqual([]);
  });

  it('each give a cited finding for every concern', () => {
    const bare = targets.flatMap((target) =>
      [...catalog.concerns.keys()]
        .filter((concern) => findDuty(catalog, target, concern).references.length === 0)
        .map((concern) => `${targetId(target)} ${concern}`),
    );
    expect(bare).toEqual([]);
  });

  it('each give the part of whoever owns a concern', () => {
    const silent = targets.flatMap((target) =>
      [...catalog.concerns.keys()]
        .map((concern) => ({ concern, ...findDuty(catalog, target, concern) }))
        .filter(
          ({ owner, aws, customer }) =>
            (owner !== 'customer' && !aws) || (owner !== 'aws' && !customer),
        )
        .map(({ concern }) => `${targetId(target)} ${concern}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('AWS in general', () => {
  it.each([...catalog.concerns.keys()])('has a cited rule for %s', (concern) => {
    expect(modelRule(catalog, concern).references.length).toBeGreaterThan(0);
  });
});
