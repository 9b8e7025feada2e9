/** The message for tasks on services, alone or side by side. */
import type { Answer, Cell, Part, YesNo } from '../answer';
import type { Catalog, Owner } from '../catalog';
import { subjectOf } from './duty-view';
import type { Message } from './message';
import {
  aboutOf,
  choices,
  comparisonTable,
  dutiesOf,
  lower,
  messageOf,
  otherCloudNote,
  spread,
} from './parts';
import { verdictSentence } from './wording';

/** What is said of a part. */
function partSaid({ kind, owner }: Part): string {
  if (kind === 'choice') return 'the choice is yours';
  return owner === 'aws' ? "this part is AWS's" : 'this part is yours';
}

/** What a claim about both sides comes to. */
function sharedTitle({ says, negated }: Pick<YesNo, 'says' | 'negated'>): string {
  if (says === 'yes') return 'Yes: there is a part for each';
  if (says === 'no') return 'No: there is a part for each';
  return negated ? 'Not quite: there is a part for each' : 'Partly: it is shared';
}

function yesNoTitle(
  { says, negated, isOfDefault }: YesNo,
  owner: Owner,
  part: Part | null,
): string {
  const reply = says === 'yes' ? 'Yes' : 'No';
  if (part) return `${reply}: ${partSaid(part)}`;
  if (isOfDefault && says === 'partly' && owner !== 'shared')
    return owner === 'aws'
      ? 'Partly: some of it hangs on your settings'
      : 'In part at most: this is your job';
  if (isOfDefault && says !== 'partly') {
    const isSo = (says === 'yes') !== negated;
    return `${reply}: that is ${isSo ? '' : 'not '}the default`;
  }
  if (owner === 'shared') return sharedTitle({ says, negated });
  return `${reply}: ${owner === 'aws' ? 'AWS does this' : 'this is your job'}`;
}

/** The title of an answer that is not to a yes-or-no question. */
function titleFor(owner: Owner, part: Part | null): string {
  if (part?.kind === 'choice') return 'Your choice';
  if (part) return owner === 'aws' ? "AWS's part" : 'Your part';
  if (owner === 'aws') return "AWS's job";
  return owner === 'customer' ? 'Your job' : 'Shared';
}

/** The first sentence of the headline for cells whose verdicts agree or differ. */
function headline(cells: readonly Cell[], owner: Owner, about: string): string {
  const [only] = cells;
  if (cells.length === 1 && only) return verdictSentence(owner, about);
  const owners = new Set(cells.map(({ finding }) => finding.owner));
  if (owners.size === 1) return verdictSentence(owner, about);
  const concerns = new Set(cells.map(({ concern }) => concern.id)).size;
  const subjects = new Set(cells.map((cell) => subjectOf(cell))).size;
  // Several concerns on several services are a table; in a sentence nobody could follow them.
  const detail = concerns > 1 && subjects > 1 ? '' : ` ${spread(cells)}`;
  return `${about}: it depends on the ${concerns > 1 ? 'part' : 'service or how it is run'}.${detail}`;
}

/** What the title leaves open, of which it names a part. */
function restSaid(owner: Owner, about: string, { kind, owner: own }: Part): string {
  if (owner === 'shared') return `${about} as a whole: shared between AWS and you.`;
  // A choice that is the customer's among what is, too, leaves no rest.
  if (kind === 'choice' || owner === own) return verdictSentence(owner, about);
  return verdictSentence(owner, `The rest of ${lower(about)}`);
}

/** Verdict first, then each duty with both parts. */
export function composeAnswered(
  catalog: Catalog,
  answer: Extract<Answer, { kind: 'answer' | 'comparison' }>,
): Message {
  const owner = answer.owner ?? 'shared';
  const about = aboutOf(catalog, answer);
  const yesNo = answer.kind === 'answer' ? answer.yesNo : null;
  const general = answer.targets.length === 0;
  const main = general ? answer.cells.filter(({ category }) => category === null) : answer.cells;
  const rest = general ? answer.cells.filter(({ category }) => category !== null) : [];
  const compared =
    answer.kind === 'comparison' || new Set(main.map((cell) => subjectOf(cell))).size > 1;
  const part = answer.kind === 'answer' ? answer.part : null;
  const title = yesNo ? yesNoTitle(yesNo, owner, part) : titleFor(owner, part);
  const [first] = main;
  const isOne = main.every(({ finding }) => finding.owner === first?.finding.owner);
  const said =
    part && first && isOne
      ? restSaid(first.finding.owner, about, part)
      : headline(main, owner, about);
  return messageOf(owner, title, said, [
    ...(compared && main.length > 1 ? [comparisonTable(main)] : []),
    dutiesOf(main),
    ...(rest.length > 0
      ? [
          { kind: 'text', text: 'It depends on the category of the service:' } as const,
          comparisonTable(rest),
        ]
      : []),
    ...(general
      ? [
          {
            kind: 'note',
            text: 'This is the general rule. Name a service for its own split.',
          } as const,
        ]
      : []),
    ...otherCloudNote(answer),
    ...choices(catalog, answer, general ? 'Which service?' : 'Ask next'),
  ]);
}
