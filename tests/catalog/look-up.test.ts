import {
  buildCatalog,
  findDuty,
  membersOf,
  modelRule,
  type Target,
  targetId,
} from '../../src/catalog';
import { edited, SOURCES } from '../support/small-catalog';

const catalog = buildCatalog(SOURCES);

function target(id: string, variantId?: string): Target {
  const service = catalog.services.get(id);
  if (!service) throw new RangeError(id);
  return { service, variant: service.variants.find((each) => each.id === variantId) ?? null };
}

describe('who does what', () => {
  it('is what the variant says, before what its service and category say', () => {
    expect(findDuty(catalog, target('machines', 'bare'), 'platform-patching')).toMatchObject({
      basis: 'variant',
      owner: 'customer',
      customer: 'Patch the firmware you may touch.',
    });
  });

  it('is what the service says, where its variant says nothing', () => {
    expect(findDuty(catalog, target('machines', 'spot'), 'guest-os-patching')).toMatchObject({
      basis: 'service',
      customer: 'Patch your machines.',
    });
  });

  it('is the rule of the category, where the service says nothing', () => {
    expect(findDuty(catalog, target('machines'), 'platform-patching')).toMatchObject({
      basis: 'category',
      aws: 'Patches the platform of infrastructure.',
    });
  });

  it("is the rule of the variant's own category, where it has one", () => {
    const changed = buildCatalog(
      edited({
        file: 'services/machines.yaml',
        replace: '    label: Spot\n',
        by: '    label: Spot\n    category: abstracted\n',
      }),
    );
    const service = changed.services.get('machines');
    if (!service) throw new RangeError('machines');
    const [variant = null] = service.variants;
    expect(findDuty(changed, { service, variant }, 'platform-patching').aws).toBe(
      'Patches the platform of abstracted.',
    );
  });

  it('is the rule for AWS as a whole, where no category says anything', () => {
    const none = { ...catalog, categories: new Map() };
    expect(findDuty(none, target('buckets'), 'platform-patching')).toMatchObject({
      basis: 'model',
      aws: 'Patches the platform.',
    });
  });

  it('is nothing for a concern outside the vocabulary', () => {
    expect(() => modelRule(catalog, 'parking')).toThrow(RangeError);
  });

  it('always comes with a page of AWS', () => {
    expect(findDuty(catalog, target('buckets'), 'guest-os-patching').references).toEqual([
      { title: 'Security in AWS', url: 'https://docs.aws.amazon.com/security.html' },
    ]);
  });
});

describe('an id', () => {
  it('of a service is its own', () => {
    expect(targetId(target('machines'))).toBe('machines');
  });

  it('of a variant has that of the service before it', () => {
    expect(targetId(target('machines', 'spot'))).toBe('machines/spot');
  });
});

describe('a family', () => {
  it('has its concerns in the order of the file', () => {
    expect(membersOf(catalog, 'patching').map(({ id }) => id)).toEqual([
      'guest-os-patching',
      'platform-patching',
    ]);
  });
});
