/** Answer becomes Message: chooses the blocks and their words. Pure. */
import type { Answer, Cell, YesNo } from '../answer';
import type { Catalog, Owner } from '../catalog';
import { toChoice } from './ask-text';
import { subjectOf, toDutyView } from './duty-view';
import type { Block, Link, Message } from './message';
import { declineText, HELP } from './refusals';
import { enumerate, nameOf, VERDICT, verdictSentence } from './wording';

/** From this many duties on, each gets a row instead of a paragraph. */
const ROWS_FROM = 3;
/** Names in a list before "and N more". */
const LIST_LENGTH = 25;

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

function uniqueLinks(cells: readonly Cell[]): Link[] {
  return [
    ...new Map(
      cells.flatMap(({ finding }) => finding.references).map((link) => [link.url, link]),
    ).values(),
  ];
}

/** What the answer is about: "Encryption at rest (server-side) on Amazon S3". */
function aboutOf(catalog: Catalog, answer: Answer): string {
  const concerns = answer.concerns.map(
    (id) => catalog.concerns.get(id)?.title ?? catalog.families.get(id)?.title ?? id,
  );
  const services = answer.targets.map(nameOf);
  if (services.length === 0) return enumerate(concerns);
  if (concerns.length === 0) return enumerate(services);
  return `${enumerate(concerns)} on ${enumerate(services)}`;
}

function yesNoTitle({ says, party, negated }: YesNo): string {
  const who = party === 'aws' ? 'AWS' : 'you';
  if (says === 'partly')
    return negated ? 'Not quite: there is a part for each' : 'Partly: it is shared';
  const does = says === 'yes' ? !negated : negated;
  const claim = does
    ? `${who === 'you' ? 'this is your job' : 'AWS does this'}`
    : `${who === 'you' ? 'this is not your job' : 'AWS does not do this'}`;
  return `${says === 'yes' ? 'Yes' : 'No'}: ${claim}`;
}

/** How the verdicts are spread, when they differ. */
function spread(cells: readonly Cell[]): string {
  const titles = (owner: Owner) =>
    distinct(cells.filter(({ finding }) => finding.owner === owner).map(labelIn(cells)));
  const parts = (['aws', 'customer', 'shared'] as const).flatMap((owner) => {
    const list = titles(owner);
    return list.length > 0 ? [`${VERDICT[owner]}: ${enumerate(list)}`] : [];
  });
  return `${parts.join('. ')}.`;
}

/** Rows differ by concern, or by service, or by both. */
function labelIn(cells: readonly Cell[]): (cell: Cell) => string {
  const concerns = new Set(cells.map(({ concern }) => concern.id)).size;
  const subjects = new Set(cells.map((cell) => subjectOf(cell))).size;
  return (cell) => {
    const subject = cell.target?.variant?.label ?? subjectOf(cell) ?? '';
    if (concerns === 1) return subject || cell.concern.short;
    return subjects === 1 ? lower(cell.concern.short) : `${lower(cell.concern.short)} (${subject})`;
  };
}

/** Lower-cases a first letter unless the word is an abbreviation. */
const lower = (text: string) =>
  /^[A-Z][a-z]/.test(text) && !/^(?:AWS|DDoS)/.test(text)
    ? text[0]?.toLowerCase() + text.slice(1)
    : text;

/** The first sentence of the headline for cells whose verdicts agree or differ. */
function headline(cells: readonly Cell[], owner: Owner, about: string): string {
  const [only] = cells;
  if (cells.length === 1 && only) return verdictSentence(owner, about);
  const owners = new Set(cells.map(({ finding }) => finding.owner));
  return owners.size === 1
    ? verdictSentence(owner, about)
    : `${about}: it depends on the part. ${spread(cells)}`;
}

function choices(catalog: Catalog, answer: Answer, prompt: string): Block[] {
  if (answer.suggestions.length === 0) return [];
  return [
    { kind: 'choices', prompt, choices: answer.suggestions.map((each) => toChoice(catalog, each)) },
  ];
}

function otherCloudNote(answer: Answer): Block[] {
  if (answer.otherCloud === null) return [];
  return [{ kind: 'note', text: `I only know AWS, so this leaves out ${answer.otherCloud}.` }];
}

function dutiesOf(cells: readonly Cell[]): Block {
  const subjects = new Set(cells.map((cell) => subjectOf(cell)));
  const named = subjects.size > 1 || cells.length === 1;
  return {
    kind: 'duties',
    layout: cells.length >= ROWS_FROM ? 'rows' : 'full',
    duties: cells.map((cell) => toDutyView(cell, named)),
  };
}

/** A sign-posted table: concerns down, services across. */
function comparisonTable(cells: readonly Cell[]): Block {
  const subjects = distinct(cells.map((cell) => subjectOf(cell) ?? ''));
  const concerns = [...new Map(cells.map(({ concern }) => [concern.id, concern.short]))];
  return {
    kind: 'table',
    header: ['', ...subjects],
    rows: concerns.map(([id, short]) => [
      { text: short },
      ...subjects.map((subject) => {
        const cell = cells.find((each) => each.concern.id === id && subjectOf(each) === subject);
        return cell
          ? { text: VERDICT[cell.finding.owner], owner: cell.finding.owner }
          : { text: '-' };
      }),
    ]),
  };
}

/** The three groups of an overview. */
function overviewBlocks(cells: readonly Cell[]): Block[] {
  const group = (owner: Owner, title: string): Block[] => {
    const names = cells
      .filter(({ finding }) => finding.owner === owner)
      .map(({ concern }) => concern.short);
    return names.length > 0
      ? [{ kind: 'text', text: `${title}: ${names.map(lower).join(', ')}.` }]
      : [];
  };
  return [
    ...group('aws', 'AWS does'),
    ...group('customer', 'You do'),
    ...group('shared', 'Shared, each with a part'),
  ];
}

/** Builds the function that words answers over one catalog. */
export function createComposer(catalog: Catalog): (answer: Answer) => Message {
  const message = (
    owner: Owner | null,
    title: string,
    text: string,
    blocks: readonly Block[],
  ): Message => ({
    owner,
    summary: text ? `${title}. ${text}`.replace(/([.!?:])\. /, '$1 ') : title,
    blocks: [{ kind: 'verdict', owner, title, text }, ...blocks],
  });

  const answered = (answer: Extract<Answer, { kind: 'answer' | 'comparison' }>): Message => {
    const owner = answer.owner ?? 'shared';
    const about = aboutOf(catalog, answer);
    const yesNo = answer.kind === 'answer' ? answer.yesNo : null;
    const general = answer.targets.length === 0;
    const main = general ? answer.cells.filter(({ category }) => category === null) : answer.cells;
    const rest = general ? answer.cells.filter(({ category }) => category !== null) : [];
    const compared =
      answer.kind === 'comparison' || new Set(main.map((cell) => subjectOf(cell))).size > 1;
    const title = yesNo ? yesNoTitle(yesNo) : titleFor(owner);
    return message(owner, title, headline(main, owner, about), [
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
  };

  const overviewed = (answer: Extract<Answer, { kind: 'overview' }>): Message => {
    const [target] = answer.targets;
    const name = target ? nameOf(target) : '';
    const category = answer.cells[0]?.category;
    const intro =
      answer.party === 'aws'
        ? `What AWS is responsible for on ${name}`
        : answer.party === 'customer'
          ? `What you are responsible for on ${name}`
          : `Who does what on ${name}`;
    const own = answer.cells.filter(
      ({ finding }) => finding.basis === 'variant' || finding.basis === 'service',
    );
    const page = target?.service.securityPage;
    return message(answer.owner, intro, category ? `${name}: ${lower(category.title)}.` : '', [
      ...overviewBlocks(answer.cells),
      ...(target?.service.statusNote
        ? [{ kind: 'note', text: target.service.statusNote } as const]
        : []),
      {
        kind: 'note',
        text: `${own.length} of ${answer.cells.length} points are AWS's own statements about ${name}; the rest are the general rule of its category.`,
      },
      {
        kind: 'links',
        title: 'Read on',
        links: [...(page ? [page] : []), ...uniqueLinks(own)].slice(0, 3),
      },
      ...otherCloudNote(answer),
      ...choices(catalog, answer, 'Ask next'),
    ]);
  };

  const explained = (answer: Extract<Answer, { kind: 'model' }>): Message => {
    const [target] = answer.targets;
    const [category] = answer.categories;
    const blocks: Block[] = [];
    for (const each of answer.targets) {
      const own = catalog.categories.get(each.variant?.category ?? each.service.category);
      const reason = each.variant?.categoryReason ?? each.service.categoryReason;
      blocks.push({
        kind: 'text',
        text: `${nameOf(each)}: ${lower(own?.title ?? '')}.${reason ? ` ${reason}` : ''}`,
      });
    }
    for (const each of answer.categories) blocks.push({ kind: 'text', text: each.meaning });
    for (const term of answer.terms.filter(
      ({ id }) => answer.targets.length === 0 || !/-service$/.test(id),
    )) {
      blocks.push({
        kind: 'text',
        text: answer.terms.length > 1 ? `${term.title}: ${term.meaning}` : term.meaning,
      });
      if (term.aws !== undefined && term.customer !== undefined) {
        blocks.push({
          kind: 'duties',
          layout: 'full',
          duties: [
            {
              title: term.title,
              short: term.title,
              owner: term.owner ?? 'shared',
              verdict: VERDICT[term.owner ?? 'shared'],
              aws: term.aws,
              customer: term.customer,
              note: '',
              references: [],
            },
          ],
        });
      }
    }
    const links = [...answer.categories, ...answer.terms].flatMap(({ references }) => references);
    blocks.push({
      kind: 'links',
      title: 'Read on',
      links: [...new Map(links.map((link) => [link.url, link])).values()].slice(0, 4),
    });
    const title =
      target && category
        ? `${nameOf(target)} is ${article(category.title)} ${lower(category.title)}`
        : enumerate(answer.terms.map((term) => term.title));
    return message(answer.owner, title, '', [...blocks, ...choices(catalog, answer, 'Ask next')]);
  };

  const listed = (answer: Extract<Answer, { kind: 'list' }>): Message => {
    const names = distinct(answer.cells.map((cell) => subjectOf(cell) ?? ''));
    const about = aboutOf(catalog, answer);
    const whose =
      answer.asked === 'aws'
        ? 'AWS does this'
        : answer.asked === 'customer'
          ? 'this is your job'
          : 'it is shared';
    const shown = names.slice(0, LIST_LENGTH);
    const more = names.length - shown.length;
    return message(answer.owner, `${about}: ${whose} on ${names.length} services`, '', [
      {
        kind: 'text',
        text:
          names.length === 0
            ? 'None that AWS says so of in its own words.'
            : `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
      },
      {
        kind: 'note',
        text: 'Only services on whose pages AWS says so. For others the general rule of their category counts.',
      },
      { kind: 'links', title: 'Sources', links: uniqueLinks(answer.cells).slice(0, 5) },
      ...choices(catalog, answer, 'Look closer'),
    ]);
  };

  const clarified = (answer: Extract<Answer, { kind: 'clarify' }>): Message => {
    const name = answer.targets[0] ? nameOf(answer.targets[0]) : '';
    switch (answer.reason) {
      case 'needs-service':
        return message(
          null,
          'On which service?',
          'That depends on the service.',
          choices(catalog, answer, 'Choose one, or name another'),
        );
      case 'needs-concern':
        return message(
          null,
          `What about ${name}?`,
          'I did not find a security task in that.',
          choices(catalog, answer, 'Perhaps one of these'),
        );
      case 'ambiguous-service':
        return message(
          null,
          'Which one do you mean?',
          'That name fits more than one service.',
          choices(catalog, answer, 'Choose one'),
        );
      default:
        return answer.reason satisfies never;
    }
  };

  return (answer) => {
    switch (answer.kind) {
      case 'answer':
      case 'comparison':
        return answered(answer);
      case 'overview':
        return overviewed(answer);
      case 'model':
        return explained(answer);
      case 'list':
        return listed(answer);
      case 'clarify':
        return clarified(answer);
      case 'decline': {
        const { title, text } = declineText(answer.refusal, answer.similar);
        return message(
          null,
          title,
          text,
          choices(catalog, answer, answer.similar.length > 0 ? 'Did you mean' : 'Try'),
        );
      }
      case 'help':
        return message(null, HELP.title, HELP.text, choices(catalog, answer, 'Try'));
      default:
        return answer satisfies never;
    }
  };
}

/** The title of an answer that is not to a yes-or-no question. */
function titleFor(owner: Owner): string {
  if (owner === 'aws') return "AWS's job";
  return owner === 'customer' ? 'Your job' : 'Shared';
}

const article = (noun: string) => (/^[aeiou]/i.test(noun) ? 'an' : 'a');
