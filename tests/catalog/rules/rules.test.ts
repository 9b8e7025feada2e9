import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkCatalog, formatProblem, RULES } from '../../../src/catalog';
import { isOfficial } from '../../../src/catalog/rules';
import { type Edit, edited, lineAfter, problemsAfter, SOURCES } from '../../support/small-catalog';

const MACHINES = 'services/machines.yaml';
const DATABASES = 'services/databases.yaml';
const PAGE = '{ title: Security in AWS, url: https://docs.aws.amazon.com/security.html }';

interface Examples {
  /** Breaks the rule, and no other. */
  readonly broken: Edit;
  /** Text in the edited file whose line is reported. */
  readonly at: string;
  readonly message: string;
  /** As near to it as is allowed. */
  readonly kept: Edit;
}

const EXAMPLES: Readonly<Record<string, Examples>> = {
  'file-is-id': {
    broken: { file: MACHINES, replace: '- id: bare', by: '- id: spot' },
    at: '- id: spot\n    name: Amazon Machines Bare',
    message: 'second variant "spot"',
    kept: { file: MACHINES, replace: '- id: bare', by: '- id: databases' },
  },
  'known-concerns': {
    broken: {
      file: 'concerns.yaml',
      replace: 'short: Guest OS\n    family: patching',
      by: 'short: Guest OS\n    family: mending',
    },
    at: 'family: mending',
    message: 'unknown family "mending"',
    kept: {
      file: MACHINES,
      replace: 'concern: guest-os-patching',
      by: 'concern: platform-patching',
    },
  },
  'one-duty-per-concern': {
    broken: {
      file: DATABASES,
      replace: 'duties:\n',
      by: `duties:
  - concern: platform-patching
    owner: aws
    aws: Patches the disks.
    references: [${PAGE}]
    checked: 2026-11-24
`,
    },
    at: '- concern: platform-patching\n    owner: shared',
    message: 'second duty for "platform-patching"',
    kept: {
      file: MACHINES,
      replace: '      - concern: platform-patching',
      by: '      - concern: guest-os-patching',
    },
  },
  'parts-match-owner': {
    broken: { file: DATABASES, replace: '    customer: Choose the window.\n', by: '' },
    at: '- concern: platform-patching',
    message: "the owner is shared, so the customer's part (customer) must be said",
    kept: { file: DATABASES, replace: 'owner: shared', by: 'owner: aws' },
  },
  'official-references': {
    broken: {
      file: 'model.yaml',
      replace: 'https://docs.aws.amazon.com/security.html',
      by: 'https://en.wikipedia.org/wiki/Security',
    },
    at: 'wikipedia',
    message: 'https://en.wikipedia.org/wiki/Security is not on an AWS site',
    kept: {
      file: 'model.yaml',
      replace: 'https://docs.aws.amazon.com/security.html',
      by: 'https://repost.aws/knowledge-center',
    },
  },
  'unique-aliases': {
    broken: { file: MACHINES, replace: 'spot machine', by: 'Virtual-Machine' },
    at: 'Virtual-Machine',
    message: '"virtual machine" already names machines; declare it in ambiguousAliases of both',
    kept: { file: MACHINES, replace: 'VM]', by: 'VM]\nambiguousAliases: [store]' },
  },
  'categories-are-complete': {
    broken: {
      file: 'categories.yaml',
      replace: 'examples: [buckets]',
      by: 'examples: [buckets, boats]',
    },
    at: 'examples: [buckets, boats]',
    message: 'unknown service "boats"',
    kept: {
      file: 'categories.yaml',
      replace: 'examples: [buckets]',
      by: 'examples: [buckets, machines]',
    },
  },
  'says-more-than-the-category': {
    broken: {
      file: MACHINES,
      replace: 'Patch your machines.',
      by: 'Patch the guest of infrastructure.',
    },
    at: '- concern: guest-os-patching',
    message: 'says the same as the general rule of infrastructure services',
    kept: { file: MACHINES, replace: 'Patch your machines.', by: 'Patch the guest of container.' },
  },
  'phrases-name-one-concern': {
    broken: {
      file: 'phrases.yaml',
      replace: '[patch the engine]',
      by: '[patch the engine, Patch]',
    },
    at: 'platform-patching',
    message: '"Patch" already belongs to patching',
    kept: {
      file: 'phrases.yaml',
      replace: '[patch the engine]',
      by: '[patch the engine, patches]',
    },
  },
  'paraphrases-are-of-concerns': {
    broken: { file: 'paraphrases.yaml', replace: '{S} has a hole', by: '{service} has a hole' },
    at: 'patching',
    message: 'the only placeholder is {S}',
    kept: { file: 'paraphrases.yaml', replace: '{S} has a hole', by: 'who mends {S}' },
  },
  'plain-words': {
    broken: { file: DATABASES, replace: 'Patches the engine', by: 'Seamlessly patches the engine' },
    at: 'Seamlessly',
    message: '"Seamlessly" is a marketing word',
    kept: { file: DATABASES, replace: 'Patches the engine', by: 'Patches the seams' },
  },
  'one-service-per-prefix': {
    broken: {
      file: MACHINES,
      replace: 'iamPrefixes: [machines]',
      by: 'iamPrefixes: [machines, databases]',
    },
    at: 'iamPrefixes',
    message: '"databases" already belongs to databases',
    kept: { file: MACHINES, replace: 'iamPrefixes: [machines]', by: 'iamPrefixes: [machines, vm]' },
  },
  'current-names': {
    broken: {
      file: DATABASES,
      replace: 'Patches the engine',
      by: 'Patches Kinesis Data Firehose and the engine',
    },
    at: 'Patches Kinesis',
    message: '"Kinesis Data Firehose" is a former name',
    kept: {
      file: DATABASES,
      replace: 'Patches the engine',
      by: 'Patches Amazon Data Firehose and the engine',
    },
  },
  'real-dates': {
    broken: {
      file: DATABASES,
      replace: 'checked: 2026-11-24',
      by: 'checked: 2026-11-31',
    },
    at: 'checked: 2026-11-31',
    message: 'there is no 2026-11-31 in the calendar',
    kept: { file: DATABASES, replace: 'checked: 2026-11-24', by: 'checked: 2024-02-29' },
  },
  'status-is-explained': {
    broken: {
      file: 'services/buckets.yaml',
      replace: 'category: abstracted',
      by: 'category: abstracted\nstatus: ended',
    },
    at: 'status: ended',
    message: 'the status is ended, so statusNote must be said',
    kept: {
      file: 'services/buckets.yaml',
      replace: 'category: abstracted',
      by: 'category: abstracted\nstatus: ended\nstatusNote: Ended in 2024.',
    },
  },
  'conflicts-cite-both-sides': {
    broken: {
      file: DATABASES,
      replace: 'checked: 2026-11-24',
      by: 'checked: 2026-11-24\n    conflict: One page says so, another does not.',
    },
    at: 'conflict:',
    message: 'only one page is cited; cite each that disagrees',
    kept: {
      file: DATABASES,
      replace: `    references: [${PAGE}]`,
      by: `    conflict: One page says so, another does not.\n    references: [${PAGE}, ${PAGE}]`,
    },
  },
};

describe('the rules of the catalog', () => {
  it('stand in one file each', () => {
    const folder = resolve(__dirname, '../../../src/catalog/rules');
    const files = readdirSync(folder).filter((name) => !/^(?:index|rule)\.ts$/.test(name));
    expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it('all have examples in this test', () => {
    expect(RULES.map(({ id }) => id).filter((id) => !EXAMPLES[id])).toEqual([]);
  });

  it('are each explained in one sentence', () => {
    const sentences = RULES.map(({ sentence }) => sentence);
    expect(
      sentences.filter((sentence) => !/^[A-Z].*\.$/.test(sentence) || /\. [A-Z]/.test(sentence)),
    ).toEqual([]);
  });
});

describe.each(Object.entries(EXAMPLES))('the rule %s', (rule, { broken, at, message, kept }) => {
  it('reports what breaks it, once, with its line', () => {
    const line = lineAfter(broken, at);
    expect(problemsAfter(broken)).toEqual([{ file: broken.file, line, rule, message }]);
  });

  it('passes what keeps it', () => {
    expect(problemsAfter(kept)).toEqual([]);
  });
});

describe('the rule known-concerns, besides', () => {
  const firmware = (concern: string): Edit => ({
    file: MACHINES,
    replace: 'label: Bare',
    by: `label: Bare\n    means: { firmware: ${concern} }`,
  });

  it('reports what a word cannot mean, and passes what it can', () => {
    expect(problemsAfter(firmware('weather')).map(({ message }) => message)).toEqual([
      'unknown concern "weather"',
    ]);
    expect(problemsAfter(firmware('platform-patching'))).toEqual([]);
  });
});

describe('the rule parts-match-owner, besides', () => {
  const choice = (owner: string): Edit => ({
    file: DATABASES,
    replace: 'owner: shared',
    by: `owner: ${owner}\n    choice: true`,
  });

  it('reports a choice where the task is not shared, and passes it where it is', () => {
    expect(problemsAfter(choice('customer')).map(({ message }) => message)).toEqual([
      'the owner is customer, so no choice stands beside it',
    ]);
    expect(problemsAfter(choice('shared'))).toEqual([]);
  });
});

describe('the rule file-is-id, besides', () => {
  it('reports a file that is not named for its service', () => {
    const sources = SOURCES.map((each) =>
      each.file === MACHINES ? { ...each, file: 'services/vm.yaml' } : each,
    );
    expect(checkCatalog(sources).problems).toEqual([
      {
        file: 'services/vm.yaml',
        line: 1,
        rule: 'file-is-id',
        message: 'the id is "machines", so the file must be services/machines.yaml',
      },
    ]);
  });
});

describe('the rule categories-are-complete, besides', () => {
  it('reports a category that lacks a concern', () => {
    const withBackups = edited({
      file: 'concerns.yaml',
      replace: 'concerns:\n',
      by: `concerns:
  - id: backups
    title: Backups
    short: Backups
    family: patching
    does: back up
    rule:
      owner: aws
      aws: Backs up.
      references: [${PAGE}]
      checked: 2026-11-24
`,
    });
    const sources = withBackups.map(({ file, source }) => ({
      file,
      source: file === 'phrases.yaml' ? `${source}backups: [backup]\n` : source,
    }));
    expect(checkCatalog(sources).problems.map(({ message }) => message)).toEqual(
      ['infrastructure', 'container', 'abstracted'].map((id) => `${id} has no rule for backups`),
    );
  });
});

describe('the rule current-names, besides', () => {
  const renamed = (aliases: string, name = 'Amazon EventBridge') =>
    checkCatalog([
      ...SOURCES,
      {
        file: 'services/eventbridge.yaml',
        source: `id: eventbridge
name: ${name}
summary: Event buses
${aliases}
category: abstracted
securityPage: ${PAGE}
`,
      },
    ]).problems.map(formatProblem);

  it('passes a former name that is an alias', () => {
    expect(renamed('aliases: [CloudWatch Events]')).toEqual([]);
  });

  it('reports a former name that is not an alias', () => {
    expect(renamed('aliases: [event bus]')).toEqual([
      'services/eventbridge.yaml:4 current-names: the former name "CloudWatch Events" is missing from the aliases',
    ]);
  });

  it('reports a service that still goes by a former name', () => {
    expect(renamed('aliases: [CloudWatch Events]', 'CloudWatch Events')).toEqual([
      'services/eventbridge.yaml:2 current-names: "CloudWatch Events" is a former name',
    ]);
  });
});

describe('the rule plain-words, besides', () => {
  const said = (words: string) =>
    problemsAfter({ file: DATABASES, replace: 'Patches the engine in your window.', by: words });

  it('passes two sentences', () => {
    expect(said('Patches the engine. Tells you before.')).toEqual([]);
  });

  it('reports a third sentence', () => {
    expect(said('Patches the engine. Tells you before. Waits.').map(({ rule }) => rule)).toEqual([
      'plain-words',
    ]);
  });
});

describe('a site of AWS', () => {
  it.each([
    'https://docs.aws.amazon.com/x.html',
    'https://aws.amazon.com/compliance/',
    'https://d1.awsstatic.com/whitepapers/x.pdf',
    'https://repost.aws/knowledge-center/x',
    'https://docs.amazonaws.cn/en_us/x.html',
  ])('is %s', (url) => {
    expect(isOfficial(url)).toBe(true);
  });

  it.each([
    'http://docs.aws.amazon.com/x.html',
    'https://aws.amazon.com.evil.example/x',
    'https://notaws.amazon.com/x',
    'https://amazon.com/x',
    'https://medium.com/aws.amazon.com',
    'https://evil.example/?https://aws.amazon.com/',
    'https://aws.amazon.com@evil.example/',
  ])('is not %s', (url) => {
    expect(isOfficial(url)).toBe(false);
  });
});
