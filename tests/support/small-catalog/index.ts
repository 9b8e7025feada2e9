/** A sound catalog, small enough to read: two concerns, three services. Tests break it in one place each. */
import { checkCatalog, type Problem, type Source } from '../../../src/catalog';

const PAGE = '{ title: Security in AWS, url: https://docs.aws.amazon.com/security.html }';

const concerns = `families:
  - { id: patching, title: Patching, does: patch the software, column: guest-os-patching }
concerns:
  - id: guest-os-patching
    title: Guest operating system patching
    short: Guest OS
    family: patching
    does: patch the guest operating system
    rule:
      owner: shared
      aws: Patches what it runs.
      customer: Patch what you run.
      references: [${PAGE}]
      checked: 2026-11-24
  - id: platform-patching
    title: Platform patching
    short: Platform
    family: patching
    does: patch the platform
    rule:
      owner: aws
      aws: Patches the platform.
      references: [${PAGE}]
      checked: 2026-11-24
`;

const phrases = `patching: [patch]
guest-os-patching: [patch the os]
platform-patching: [patch the engine]
`;

const paraphrases = `guest-os-patching: ['{S} has a hole']
`;

const category = (id: string, example: string) => `  - id: ${id}
    title: Kind ${id}
    meaning: What ${id} means.
    aws: Runs what is below.
    customer: Run what is above.
    examples: [${example}]
    references: [${PAGE}]
    checked: 2026-11-24
    rules:
      - concern: guest-os-patching
        owner: customer
        customer: Patch the guest of ${id}.
        references: [${PAGE}]
        checked: 2026-11-24
      - concern: platform-patching
        owner: aws
        aws: Patches the platform of ${id}.
        references: [${PAGE}]
        checked: 2026-11-24
`;

const categories = `categories:
${category('infrastructure', 'machines')}${category('container', 'databases')}${category('abstracted', 'buckets')}`;

const model = `terms:
  - id: shared-responsibility-model
    title: Shared responsibility model
    owner: shared
    meaning: Who does what.
    references: [${PAGE}]
    checked: 2026-11-24
`;

const machines = `id: machines
name: Amazon Machines
summary: Virtual machines
aliases: [virtual machine, VM]
category: infrastructure
securityPage: ${PAGE}
iamPrefixes: [machines]
duties:
  - concern: guest-os-patching
    owner: customer
    customer: Patch your machines.
    references: [${PAGE}]
    checked: 2026-11-24
variants:
  - id: spot
    name: Amazon Machines Spot
    label: Spot
    aliases: [spot machine]
  - id: bare
    name: Amazon Machines Bare
    label: Bare
    duties:
      - concern: platform-patching
        owner: customer
        customer: Patch the firmware you may touch.
        references: [${PAGE}]
        checked: 2026-11-24
`;

const databases = `id: databases
name: AWS Databases
summary: Managed databases
aliases: [database]
ambiguousAliases: [store]
category: container
securityPage: ${PAGE}
iamPrefixes: [databases]
duties:
  - concern: platform-patching
    owner: shared
    aws: Patches the engine in your window.
    customer: Choose the window.
    references: [${PAGE}]
    checked: 2026-11-24
`;

const buckets = `id: buckets
name: Amazon Buckets
summary: Object storage
ambiguousAliases: [store]
category: abstracted
securityPage: ${PAGE}
`;

/** The files of the small catalog, in the order in which the program reads them. */
export const SOURCES: readonly Source[] = [
  { file: 'concerns.yaml', source: concerns },
  { file: 'phrases.yaml', source: phrases },
  { file: 'paraphrases.yaml', source: paraphrases },
  { file: 'categories.yaml', source: categories },
  { file: 'model.yaml', source: model },
  { file: 'services/buckets.yaml', source: buckets },
  { file: 'services/databases.yaml', source: databases },
  { file: 'services/machines.yaml', source: machines },
];

/** One place of one file, changed. */
export interface Edit {
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly replace: string;
  readonly by: string;
}

/** The files with one place changed. @throws {Error} when the place is not there, or not only once. */
export function edited({ file, replace, by }: Edit): Source[] {
  return SOURCES.map((each) => {
    if (each.file !== file) return each;
    if (each.source.split(replace).length !== 2)
      throw new Error(`${file} does not have ${JSON.stringify(replace)} exactly once`);
    return { file, source: each.source.replace(replace, () => by) };
  });
}

/** What is wrong after the edit. */
export function problemsAfter(edit: Edit): readonly Problem[] {
  return checkCatalog(edited(edit)).problems;
}

/** The line (from 1) of `text` in a file after the edit. */
export function lineAfter(edit: Edit, text: string, file = edit.file): number {
  const source = edited(edit).find((each) => each.file === file)?.source ?? '';
  return source.slice(0, source.indexOf(text)).split('\n').length;
}
