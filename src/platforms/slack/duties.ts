/** Responsibility blocks: both parts at length, or one tight row each. */

import type { Block, DutyView } from '../../message';
import { escapeControls, escapeMrkdwn, mrkdwnLink } from './escape';
import { keepJson } from './json-text';
import { LIMITS } from './limits';
import type { KnownBlock } from './sdk-types';
import { shorten, splitEscaped } from './split';
import { contextOf, type Group, markdown, plain } from './text';
import { PART, SIGN } from './wording';

const PARTS = ['aws', 'customer'] as const;
type Part = (typeof PARTS)[number];

type Duties = Extract<Block, { kind: 'duties' }>;

/** Renders duties in the asked layout; each duty is a group of its own. */
export function renderDuties({ layout, duties }: Duties): Group[] {
  const kept = RENDERED[layout];
  return duties.flatMap((duty) => {
    let groups = kept.get(duty);
    if (groups === undefined) {
      groups = layout === 'rows' ? renderRow(duty) : renderFull(duty);
      for (const group of groups) keepJson(group);
      kept.set(duty, groups);
    }
    return groups;
  });
}

/** What was rendered of duties that are still there: those of the catalog are worded once. Never changed. */
const RENDERED = {
  rows: new WeakMap<DutyView, Group[]>(),
  full: new WeakMap<DutyView, Group[]>(),
};

/** Heading, the two parts side by side, references in small print. */
function renderFull(duty: DutyView): Group[] {
  const groups = sections(`${verdict(duty)} · `, duty.title);
  const sides = sideBySide(duty);
  if (sides) groups.push([sides]);
  else {
    for (const part of PARTS) {
      if (duty[part] !== '') groups.push(...sections(`*${PART[part]}*\n`, duty[part]));
    }
  }
  return join(groups, smallPrint(duty));
}

/** Both parts as fields when both are there and fit; otherwise undefined. */
function sideBySide(duty: DutyView): KnownBlock | undefined {
  if (duty.aws === '' || duty.customer === '') return undefined;
  const fields = PARTS.map((part) => `*${PART[part]}*\n${escapeMrkdwn(duty[part])}`);
  if (fields.some((field) => field.length > LIMITS.field)) return undefined;
  return { type: 'section', fields: fields.map(markdown) };
}

/** Verdict and concern in one line, then who does what: one part, or both with their names when it is shared. */
function renderRow(duty: DutyView): Group[] {
  const parts = PARTS.filter(
    (part) => duty[part] !== '' && (duty.owner === 'shared' || duty.owner === part),
  );
  const prefix = (part: Part): string => (duty.owner === 'shared' ? `*${PART[part]}:* ` : '');
  const lines = [
    `${verdict(duty)} · ${escapeMrkdwn(duty.short)}`,
    ...parts.map((part) => `${prefix(part)}${escapeMrkdwn(duty[part])}`),
  ];
  const row = lines.join('\n');
  const groups: Group[] =
    row.length <= LIMITS.section
      ? [[{ type: 'section', text: markdown(row) }]]
      : [
          ...sections(`${verdict(duty)} · `, duty.short),
          ...parts.flatMap((part) => sections(prefix(part), duty[part])),
        ];
  return join(groups, smallPrint(duty));
}

function smallPrint(duty: DutyView): Group[] {
  const note = duty.note === '' ? [] : splitEscaped(duty.note, LIMITS.section, escapeControls);
  const links = duty.references.map((link) => markdown(mrkdwnLink(link.title, link.url)));
  return contextOf([...links, ...note.map(plain)]);
}

/** Sign and word; a `*` of its own would end the bold. */
const verdict = (duty: DutyView): string =>
  `${SIGN[duty.owner]} *${escapeMrkdwn(shorten(duty.verdict, 75)).replaceAll('*', '\u2217')}*`;

/** A lead in mrkdwn and plain text behind it, in as many sections as it takes. */
function sections(lead: string, text: string): Group[] {
  const [first = '', ...rest] = splitEscaped(text, LIMITS.section - lead.length, escapeMrkdwn);
  return [`${lead}${first}`.trim(), ...rest]
    .filter((piece) => piece !== '')
    .map((piece) => [{ type: 'section', text: markdown(piece) }]);
}

/** Glues the small print to what it belongs to, so that a page break never parts them. */
function join(groups: Group[], print: Group[]): Group[] {
  const [first, ...more] = print;
  if (first === undefined) return groups;
  const last = groups.at(-1) ?? [];
  return [...groups.slice(0, -1), [...last, ...first], ...more];
}
