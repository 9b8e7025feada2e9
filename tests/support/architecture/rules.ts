/** Which part of the program may know which; the table of the design, as a check of one file. */
import { posix } from 'node:path';
import { type Import, importsOf, withoutComments } from './imports';

/** A part of the program: a folder, one platform, or a file of the root. */
type Area = string;

/** Parts that a folder may import besides itself. What is not listed here wires the program and may import all. */
const ALLOWED: ReadonlyMap<Area, readonly Area[]> = new Map([
  ['catalog', []],
  ['question', ['catalog']],
  ['answer', ['catalog', 'question']],
  ['message', ['catalog', 'question', 'answer']],
  ['respond.ts', ['catalog', 'question', 'answer', 'message']],
  ['export', ['catalog', 'message']],
  ['store', []],
  ['config.ts', ['address-passwords.ts', 'config-problems.ts']],
  ['http', ['metrics.ts', 'start-error.ts', 'platforms/platform.ts']],
  ['platforms/platform.ts', ['message', 'respond.ts', 'platforms/tips.ts']],
  ['platforms/preview.ts', ['message', 'question']],
  ['platforms/tips.ts', ['catalog', 'message']],
  ['platforms/rate-limit.ts', []],
  ['platforms/unanswered.ts', []],
  [
    'platforms/*',
    [
      'catalog',
      'question',
      'answer',
      'message',
      'respond.ts',
      'platforms/platform.ts',
      'platforms/preview.ts',
      'platforms/rate-limit.ts',
      'platforms/tips.ts',
      'platforms/unanswered.ts',
      'store',
      'http',
      'config.ts',
    ],
  ],
  [
    'tips',
    [
      'catalog',
      'question',
      'answer',
      'message',
      'respond.ts',
      'platforms/platform.ts',
      'platforms/tips.ts',
      'store',
    ],
  ],
]);

/** The steps of the parser, each of which knows only those before it, and `question.ts`, which is what all is for. */
const STEPS = ['text', 'weights', 'lexicon', 'form', 'names', 'clauses', 'tasks', 'refusals'].map(
  (step) => `question/${step}`,
);

/** A platform knows the words for these things, not how they come about. */
const TYPES_ONLY: readonly Area[] = ['catalog', 'question', 'answer', 'config.ts'];
/** Schemas that a platform checks by what comes back to it from a store, a button or a browser. */
const SCHEMAS: readonly Area[] = ['question/context'];
/** Functions of their input alone: no files, no clock, no chance. */
const PURE: readonly Area[] = ['question', 'answer', 'message'];

/** Packages that belong to one part. */
const PACKAGES: ReadonlyArray<readonly [RegExp, Area]> = [
  [/^@slack\//, 'platforms/slack'],
  [/^(?:botbuilder|botframework-|@microsoft\/|adaptivecards)/, 'platforms/teams'],
  [/^(?:kysely|@photostructure\/sqlite|pg)(?:\/|$)/, 'store'],
  [/^yaml(?:\/|$)/, 'catalog'],
];

/** The part to which a file (relative to `src/`) belongs. */
function areaOf(file: string): Area {
  const [first = '', second = ''] = file.split('/');
  return first === 'platforms' ? `${first}/${second}` : first;
}

const isPlatform = (area: Area) => area.startsWith('platforms/') && !area.endsWith('.ts');

/** The file or folder, relative to `src/`, that a relative import of `file` means. */
function resolve(file: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(file), specifier));
}

function checkRelative(file: string, { specifier, typeOnly }: Import, exists: Exists): string[] {
  const from = areaOf(file);
  const target = resolve(file, specifier);
  const isFile = exists(`${target}.ts`);
  const to = areaOf(isFile ? `${target}.ts` : target);
  if (from === to) return [];
  const allowed = ALLOWED.get(isPlatform(from) ? 'platforms/*' : from);
  if (allowed && !allowed.includes(to)) return [`${file}: ${from} must not import ${to}`];
  const problems: string[] = [];
  if (isPlatform(from) && TYPES_ONLY.includes(to) && !typeOnly && !SCHEMAS.includes(target))
    problems.push(`${file}: ${from} may take only types from ${to}`);
  const hasIndex = ALLOWED.has(to) || isPlatform(to);
  // A platform has a second door, by which its looks can be had without its SDK.
  const doors = [to, `${to}/index`, ...(isPlatform(to) ? [`${to}/preview`] : []), ...SCHEMAS];
  if (hasIndex && !doors.includes(target) && `${target}.ts` !== to)
    problems.push(`${file}: imports ${target}, past the index of ${to}`);
  return problems;
}

/** What a file of the parser imports from a later step, or from where the steps are put together. */
function checkStep(file: string, { specifier }: Import): string[] {
  const stepOf = (path: string) => STEPS.indexOf(posix.dirname(path));
  const target = resolve(file, specifier);
  if (stepOf(file) < 0 || !target.startsWith('question/') || target === 'question/question')
    return [];
  const isBefore = stepOf(target) >= 0 && stepOf(target) <= stepOf(file);
  return isBefore ? [] : [`${file}: must not import ${target}, a later step of the parser`];
}

function checkPackage(file: string, { specifier }: Import): string[] {
  const from = areaOf(file);
  if (PURE.includes(from) && specifier.startsWith('node:'))
    return [`${file}: ${from} is pure and must not import ${specifier}`];
  return PACKAGES.filter(([name, home]) => name.test(specifier) && from !== home).map(
    ([, home]) => `${file}: ${specifier} belongs to ${home}`,
  );
}

function checkCode(file: string, source: string): string[] {
  const code = withoutComments(source);
  const problems: string[] = [];
  const readsEnvironment =
    /\bprocess\s*\??\.\s*env\b|\bprocess\s*\[\s*['"]env|\benv\b[^;]*from ['"](?:node:)?process['"]/;
  if (file !== 'config.ts' && readsEnvironment.test(code))
    problems.push(`${file}: only config.ts reads the environment`);
  if (
    PURE.includes(areaOf(file)) &&
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bconsole\.|\bprocess\./.test(code)
  )
    problems.push(`${file}: ${areaOf(file)} is pure: no clock, no chance, no output`);
  return problems;
}

/** Whether a path relative to `src/` is a file. */
export type Exists = (file: string) => boolean;

/** Everything in one source (its path relative to `src/`) that the design forbids. */
export function violationsOf(file: string, source: string, exists: Exists): string[] {
  return [
    ...importsOf(source).flatMap((each) =>
      each.specifier.startsWith('.')
        ? [...checkRelative(file, each, exists), ...checkStep(file, each)]
        : checkPackage(file, each),
    ),
    ...checkCode(file, source),
  ];
}
