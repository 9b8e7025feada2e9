import { createAnswerer } from '../../src/answer';
import { buildCatalog } from '../../src/catalog';
import { SOURCES } from '../support/small-catalog';

const answer = createAnswerer(buildCatalog(SOURCES));

/** The cells for one target and one concern or family. */
function cellsOf(service: string, variant: string | null, concern: string) {
  return answer({
    subject: {
      kind: 'asks',
      asks: [{ targets: [{ service, variant }], concerns: [concern], form: { kind: 'who' } }],
      otherCloud: null,
    },
  }).cells;
}

describe('an answer stands on', () => {
  it('the variant, when that says something', () => {
    const [cell] = cellsOf('machines', 'bare', 'platform-patching');
    expect(cell?.finding).toMatchObject({ basis: 'variant', owner: 'customer' });
  });

  it('the service, when its variant says nothing', () => {
    const [cell] = cellsOf('machines', 'spot', 'guest-os-patching');
    expect(cell?.finding).toMatchObject({ basis: 'service', owner: 'customer' });
  });

  it('the category, when the service says nothing', () => {
    const [cell] = cellsOf('buckets', null, 'platform-patching');
    expect(cell?.finding).toMatchObject({ basis: 'category', owner: 'aws' });
    expect(cell?.category?.id).toBe('abstracted');
  });

  it('the model, when no service is named', () => {
    const [cell] = answer({
      subject: {
        kind: 'asks',
        asks: [{ targets: [], concerns: ['platform-patching'], form: { kind: 'who' } }],
        otherCloud: null,
      },
    }).cells;
    expect(cell).toMatchObject({ target: null, category: null, finding: { basis: 'model' } });
  });

  it('the service alone, when only another variant says something', () => {
    expect(cellsOf('machines', null, 'platform-patching')).toHaveLength(1);
  });
});
