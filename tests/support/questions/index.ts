/** The open questions of `tests/questions/`, and whether a reply to one of them is right. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ask, askJson, catalog } from '../shipped';

const FOLDER = resolve(__dirname, '../../questions');

const Kind = z.enum([
  'answer',
  'overview',
  'comparison',
  'model',
  'list',
  'clarify',
  'decline',
  'help',
]);
const oneOrMore = <T extends z.ZodType>(value: T) => z.union([value, z.array(value).min(1)]);

/** A question with what a good reply to it has. What is left out may be anything. */
const Entry = z.strictObject({
  q: z.string(),
  /** The question before it in the conversation. */
  context: z.string().optional(),
  kind: oneOrMore(Kind),
  reason: oneOrMore(z.string()).optional(),
  services: z.array(z.string()).optional(),
  concerns: z.array(z.string()).optional(),
  /** Several readings, each as good as the other. */
  concernsAnyOf: z.array(z.array(z.string())).optional(),
  owner: z.enum(['aws', 'customer', 'shared']).nullable().optional(),
  /** The right answer to a yes-or-no question. */
  yes: z.boolean().optional(),
  note: z.string().optional(),
});
type Entry = z.infer<typeof Entry>;

/** A question and how its reply did. */
export interface Judgement {
  readonly form: string;
  readonly question: string;
  /** The question before it in the conversation, if any. */
  readonly context: string | undefined;
  /** It must not be answered. */
  readonly mustRefuse: boolean;
  readonly service: boolean;
  readonly concern: boolean;
  readonly verdict: boolean;
  readonly kind: boolean;
  /** Refused, and for the right reason. */
  readonly refusedRightly: boolean;
  /** Answered, and not as it should have been. */
  readonly confidentlyWrong: boolean;
}

const REFUSALS: ReadonlySet<string> = new Set(['decline', 'clarify', 'help']);
const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** A variant is a more exact answer for its service. */
const isWithin = (found: string, expected: string) =>
  found === expected || found.startsWith(`${expected}/`);

/** "Patching" may be narrowed to what it means on the service: the guest OS, the platform. */
const covers = (expected: string, found: string) =>
  expected === found ||
  (expected === 'patching' && catalog.concerns.get(found)?.family === expected);

const matches = (
  expected: readonly string[],
  found: readonly string[],
  fits: (found: string, expected: string) => boolean,
) =>
  found.every((each) => expected.some((id) => fits(each, id))) &&
  expected.every((id) => found.some((each) => fits(each, id)));

function judge(form: string, entry: Entry): Judgement {
  const reply = askJson(entry.q, entry.context);
  const { answer } = ask(entry.q, entry.context);
  const says = answer.kind === 'answer' ? answer.yesNo?.says : undefined;
  const kinds = list(entry.kind);
  const refused = REFUSALS.has(reply.kind);
  const mayRefuse = refused && kinds.some((kind) => REFUSALS.has(kind));
  const accepted = entry.concernsAnyOf ?? (entry.concerns ? [entry.concerns] : null);
  const service =
    entry.services === undefined ||
    (entry.services.length === reply.services.length &&
      matches(entry.services, reply.services, isWithin));
  const concern =
    accepted === null ||
    accepted.some((ids) => matches(ids, reply.concerns, (found, id) => covers(id, found)));
  const owner = entry.owner === undefined || refused || entry.owner === reply.owner;
  const yes =
    entry.yes === undefined || refused || says === 'partly' || says === (entry.yes ? 'yes' : 'no');
  const reason =
    entry.reason === undefined ||
    reply.kind === 'help' ||
    list(entry.reason).some((each) => each === reply.reason);
  return {
    form,
    question: entry.q,
    context: entry.context,
    mustRefuse: kinds.every((kind) => REFUSALS.has(kind)),
    service: service || mayRefuse,
    concern: concern || mayRefuse,
    verdict: owner && yes,
    kind: kinds.some((kind) => kind === reply.kind),
    refusedRightly: refused && reason,
    confidentlyWrong: !refused && !(service && concern && owner && yes),
  };
}

/** Asks every open question; those set aside in `held-out/` stay unread. */
export function judgeOpenQuestions(): Judgement[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const entries = z.array(Entry).parse(parse(readFileSync(join(FOLDER, name), 'utf8')));
      return entries.map((entry) => judge(name.replace('.yaml', ''), entry));
    });
}
