import { createAnswerer } from '../../src/answer';
import { buildCatalog, findDuty, targetId } from '../../src/catalog';
import { createComposer, type DutyView, type Message } from '../../src/message';
import { toDutyView } from '../../src/message/duty-view';
import { answerAbout, catalog, compose, targets } from '../support/shipped';
import { edited, SOURCES } from '../support/small-catalog';

const PAGE = '{ title: Security in AWS, url: https://docs.aws.amazon.com/security.html }';

const views = ({ blocks }: Message): DutyView[] =>
  blocks.flatMap((block) => (block.kind === 'duties' ? block.duties : []));

const every = targets.flatMap((target) =>
  [...catalog.concerns.values()].map((concern) => ({
    target,
    concern,
    category: null,
    finding: findDuty(catalog, target, concern.id),
  })),
);

describe('a general rule', () => {
  it('is never presented as a fact about a service', () => {
    const presented = every
      .filter(({ finding }) => finding.basis === 'category' || finding.basis === 'model')
      .filter((cell) => !/^General rule for /.test(toDutyView(cell, true).note))
      .map(({ target, concern }) => `${targetId(target)} ${concern.id}`);
    expect(presented).toEqual([]);
  });

  it('names the category and the service in small print', () => {
    const [view] = views(compose(answerAbout(['s3'], ['certificate-management'])));
    expect(view?.note).toBe(
      'General rule for abstracted services, not a statement about Amazon S3.',
    );
  });

  it('is called one when no service is named', () => {
    const { blocks } = compose(answerAbout([], ['backups']));
    expect(blocks).toContainEqual({
      kind: 'note',
      text: 'This is the general rule. Name a service for its own split.',
    });
  });

  it('is counted apart in an overview', () => {
    const answer = answerAbout(['s3'], []);
    const own = answer.cells.filter(({ finding }) => finding.basis === 'service').length;
    expect(compose(answer).blocks).toContainEqual({
      kind: 'note',
      text: expect.stringContaining(
        `${own} of ${answer.cells.length} points are AWS's own statements about Amazon S3`,
      ),
    });
  });
});

describe("a service's own duty", () => {
  it('is not called a general rule', () => {
    const called = every
      .filter(({ finding }) => finding.basis === 'service' || finding.basis === 'variant')
      .filter((cell) => toDutyView(cell, true).note.includes('General rule'))
      .map(({ target, concern }) => `${targetId(target)} ${concern.id}`);
    expect(called).toEqual([]);
  });

  it('keeps the words of the catalog', () => {
    const [view] = views(compose(answerAbout(['s3'], ['client-side-encryption'])));
    const duty = catalog.services
      .get('s3')
      ?.duties.find(({ concern }) => concern === 'client-side-encryption');
    expect(view).toMatchObject({
      aws: duty?.aws,
      customer: duty?.customer,
      references: duty?.references,
      note: '',
    });
  });

  it.each([
    [
      'an older edition of the page',
      `    references: [${PAGE}]\n    confidence: older-documentation\n    asOf: 2021\n`,
      'As AWS documented it in 2021; defaults may have changed since.',
    ],
    [
      'what follows from the page',
      `    references: [${PAGE}]\n    confidence: inferred\n`,
      'This follows from the cited page, which does not say it in so many words.',
    ],
    [
      'a conflict between pages',
      `    conflict: One page says so, another does not.\n    references: [${PAGE}, ${PAGE}]\n`,
      'AWS pages disagree: One page says so, another does not.',
    ],
  ])('says so when it rests on %s', (_, lines, note) => {
    const changed = buildCatalog(
      edited({
        file: 'services/machines.yaml',
        replace: `    references: [${PAGE}]\n    checked: 2026-11-24\nvariants`,
        by: `${lines}    checked: 2026-11-24\nvariants`,
      }),
    );
    const answer = createAnswerer(changed)({
      subject: {
        kind: 'asks',
        asks: [
          {
            targets: [{ service: 'machines', variant: null }],
            concerns: ['guest-os-patching'],
            form: { kind: 'who' },
          },
        ],
        otherCloud: null,
      },
    });
    const [view] = views(createComposer(changed)(answer));
    expect(view?.note).toBe(note);
  });
});

describe('a part that has nothing of its own', () => {
  it('is said to be yours alone, or nothing to do', () => {
    const silent = buildCatalog(SOURCES);
    const service = silent.services.get('machines');
    const concern = silent.concerns.get('guest-os-patching');
    if (!service || !concern) throw new RangeError('machines');
    const target = { service, variant: null };
    const finding = findDuty(silent, target, concern.id);
    expect(toDutyView({ target, category: null, concern, finding }, false)).toMatchObject({
      aws: 'Nothing: this is up to you.',
      customer: 'Patch your machines.',
    });
  });
});
