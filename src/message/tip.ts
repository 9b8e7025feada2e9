/** A daily tip: the surprising line, whose job it is, both parts with the AWS page, and a question to the reader. */
import type { Cell } from '../answer';
import { type Catalog, categoryOf, type Duty, type Owner, ownDuty, type Target } from '../catalog';
import { toChoice } from './ask-text';
import { toDutyView } from './duty-view';
import type { Message } from './message';
import { TIP_CHOICES } from './tip-reply';

/** A duty that makes a tip. */
export interface TipFact {
  readonly hook: string;
  readonly cell: Cell & { readonly target: Target };
}

/** The duties that the catalog marks with a hook, of services that can still be used. */
export function tipFacts(catalog: Catalog): readonly TipFact[] {
  return [...catalog.services.values()]
    .filter(({ status }) => status !== 'ended')
    .flatMap((service) =>
      [null, ...service.variants].flatMap((variant) =>
        (variant ?? service).duties.flatMap((duty) => factOf(catalog, { service, variant }, duty)),
      ),
    );
}

function factOf(catalog: Catalog, target: Target, { hook, concern: id }: Duty): TipFact[] {
  const concern = catalog.concerns.get(id);
  const finding = ownDuty(target, id);
  if (hook === undefined || !concern || !finding) return [];
  const category = catalog.categories.get(categoryOf(target)) ?? null;
  return [{ hook, cell: { target, category, concern, finding } }];
}

/** Questions that fit whatever surprises about a task: by concern, and where somebody has something to do. */
const BY_CONCERN: Readonly<Record<string, readonly string[]>> = {
  backups: ['When did you last try a restore?', 'Would yours survive a bad day?'],
  'encryption-at-rest': ['Do you know which of yours are encrypted?'],
  'encryption-in-transit': ['Is every connection of yours encrypted?'],
  'identity-and-access': ['When did somebody last read your permissions?'],
  'network-configuration': ['Do you know who can reach yours?'],
  'guest-os-patching': ['Do you know which version yours runs?'],
  'platform-patching': ['Do you know which version yours runs?'],
  'vulnerability-management': ['When did you last scan yours?'],
};

/** Questions that fit every tip. */
const BY_OWNER: Readonly<Record<Owner, readonly string[]>> = {
  aws: ['Did you know?', 'Would you have guessed?', 'Does your team know that this is AWS’s part?'],
  customer: [
    'Who on your team looks after this?',
    'When did you last look at yours?',
    'Would everybody on your team have known?',
    'Is that taken care of where you work?',
  ],
  shared: [
    'Is your part of it done?',
    'Who on your team has your part?',
    'Did you know where your part begins?',
    'Would you have drawn the line there?',
  ],
};

/** Words a tip. `seed` picks among the forms of the question. */
export function composeTip(catalog: Catalog, { hook, cell }: TipFact, seed: number): Message {
  const { target, concern, finding } = cell;
  return {
    owner: finding.owner,
    summary: `Daily tip: ${hook}`,
    blocks: [
      // Without a verdict of its own, which a hook is not: the duty below says whose job it is, and of what.
      { kind: 'verdict', owner: null, title: hook, text: '' },
      { kind: 'duties', layout: 'full', duties: [toDutyView(cell, true)] },
      // A hook that asks something needs no second question.
      ...(hook.includes('?')
        ? []
        : [{ kind: 'text', text: questionTo(concern.id, finding.owner, seed) } as const]),
      {
        kind: 'choices',
        prompt: '',
        choices: [
          { ...toChoice(catalog, { target, concern: null }), beside: true },
          { ...TIP_CHOICES.status, beside: true },
        ],
      },
      {
        kind: 'note',
        text: 'Daily tip. “tips off” ends them.',
      },
    ],
  };
}

function questionTo(concern: string, owner: Owner, seed: number): string {
  const special = owner === 'aws' ? [] : (BY_CONCERN[concern] ?? []);
  const forms = [...special, ...BY_OWNER[owner]];
  return forms[seed % forms.length] ?? '';
}
