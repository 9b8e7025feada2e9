import { buildCatalog, CatalogError, checkCatalog, formatProblem } from '../../src/catalog';
import { type Edit, edited, lineAfter, problemsAfter, SOURCES } from '../support/small-catalog';

const MACHINES = 'services/machines.yaml';

/** `at`: text whose line is the line of the problem. */
type Mistake = Edit & { readonly at: string; readonly rule: string; readonly message: RegExp };

const MISTAKES: Readonly<Record<string, Mistake>> = {
  'an unknown key of a service': {
    file: MACHINES,
    replace: 'category: infrastructure',
    by: 'category: infrastructure\ncolour: blue',
    at: 'colour',
    rule: 'schema',
    message: /colour/,
  },
  'an unknown key of a duty': {
    file: MACHINES,
    replace: '    customer: Patch your machines.\n',
    by: '    customer: Patch your machines.\n    who: us\n',
    at: 'who: us',
    rule: 'schema',
    message: /duties\.0: .*who/,
  },
  'a duty without a citation': {
    file: MACHINES,
    replace: `    customer: Patch your machines.
    references: [{ title: Security in AWS, url: https://docs.aws.amazon.com/security.html }]
`,
    by: '    customer: Patch your machines.\n',
    at: '- concern: guest-os-patching',
    rule: 'schema',
    message: /duties\.0\.references/,
  },
  'an empty list of citations': {
    file: 'services/databases.yaml',
    replace: `    customer: Choose the window.
    references: [{ title: Security in AWS, url: https://docs.aws.amazon.com/security.html }]`,
    by: '    customer: Choose the window.\n    references: []',
    at: 'references: []',
    rule: 'schema',
    message: /duties\.0\.references/,
  },
  'a citation that is not https': {
    file: 'services/buckets.yaml',
    replace: 'https://docs.aws.amazon.com/security.html',
    by: 'http://docs.aws.amazon.com/security.html',
    at: 'securityPage',
    rule: 'schema',
    message: /securityPage\.url/,
  },
  'a citation of another site': {
    file: 'services/buckets.yaml',
    replace: 'https://docs.aws.amazon.com/security.html',
    by: 'https://aws.amazon.com.example.org/security.html',
    at: 'securityPage',
    rule: 'official-references',
    message: /https:\/\/aws\.amazon\.com\.example\.org\/security\.html is not on an AWS site/,
  },
  'an alias that another service has': {
    file: MACHINES,
    replace: 'aliases: [virtual machine, VM]',
    by: 'aliases:\n  - virtual machine\n  - Database',
    at: '- Database',
    rule: 'unique-aliases',
    message: /"database" already names databases/,
  },
  'a concern that is not in the vocabulary': {
    file: MACHINES,
    replace: 'concern: guest-os-patching',
    by: 'concern: os-patching',
    at: 'concern: os-patching',
    rule: 'known-concerns',
    message: /unknown concern "os-patching"/,
  },
  "an owner whose part isn't said": {
    file: MACHINES,
    replace: '    owner: customer\n    customer: Patch your machines.',
    by: '    owner: shared\n    customer: Patch your machines.',
    at: '- concern: guest-os-patching',
    rule: 'parts-match-owner',
    message: /the owner is shared, so AWS's part \(aws\) must be said/,
  },
  'an owner that does not exist': {
    file: MACHINES,
    replace: '    owner: customer\n    customer: Patch your machines.',
    by: '    owner: vendor\n    customer: Patch your machines.',
    at: 'owner: vendor',
    rule: 'schema',
    message: /duties\.0\.owner/,
  },
  'a date that is none': {
    file: MACHINES,
    replace: '    checked: 2026-11-24\nvariants',
    by: '    checked: November\nvariants',
    at: 'checked: November',
    rule: 'schema',
    message: /a date is written YYYY-MM-DD/,
  },
  'an older edition without its year': {
    file: MACHINES,
    replace: '    checked: 2026-11-24\nvariants',
    by: '    checked: 2026-11-24\n    confidence: older-documentation\nvariants',
    at: '- concern: guest-os-patching',
    rule: 'schema',
    message: /asOf \(a year\) goes with confidence: older-documentation/,
  },
  'a syntax error': {
    file: MACHINES,
    replace: 'summary: Virtual machines',
    by: 'summary: Virtual: machines',
    at: 'summary',
    rule: 'yaml',
    message: /^Nested mappings are not allowed in compact mappings$/,
  },
};

describe('a mistake in a catalog file', () => {
  it('is not in the small catalog of these tests', () => {
    expect(checkCatalog(SOURCES).problems).toEqual([]);
  });

  it.each(Object.entries(MISTAKES))('is reported once: %s', (_, { at, rule, message, ...edit }) => {
    const problems = problemsAfter(edit);
    expect(problems).toEqual([
      {
        file: edit.file,
        line: lineAfter(edit, at),
        rule,
        message: expect.stringMatching(message),
      },
    ]);
  });

  it('stops the start', () => {
    const { at, rule, message, ...edit } = MISTAKES['an unknown key of a service'] as Mistake;
    expect(() => buildCatalog(edited(edit))).toThrow(CatalogError);
  });

  it('is one line of the message, with file, line and rule', () => {
    const edit = MISTAKES['a concern that is not in the vocabulary'] as Mistake;
    const error = new CatalogError(problemsAfter(edit));
    expect(error.message).toBe(
      `services/machines.yaml:${lineAfter(edit, edit.at)} known-concerns: unknown concern "os-patching"`,
    );
    expect(error.code).toBe('catalog_invalid');
  });

  it('does not hide a mistake in another file', () => {
    const one = edited(MISTAKES['an unknown key of a service'] as Mistake);
    const both = one.map((each) =>
      each.file === 'services/buckets.yaml'
        ? { ...each, source: each.source.replace('abstracted', 'magic') }
        : each,
    );
    expect(checkCatalog(both).problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^services\/buckets\.yaml:5 schema: category: /),
      expect.stringMatching(/^services\/machines\.yaml:6 schema: /),
    ]);
  });
});

describe('a missing file', () => {
  it.each(['concerns.yaml', 'phrases.yaml', 'categories.yaml', 'model.yaml'])(
    'is reported: %s',
    (missing) => {
      const sources = SOURCES.map((each) =>
        each.file === missing ? { ...each, source: '' } : each,
      );
      expect(checkCatalog(sources).problems).toEqual([
        { file: missing, line: 1, rule: 'schema', message: 'the file is missing or empty' },
      ]);
    },
  );
});
