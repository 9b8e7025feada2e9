/** The matrix as Markdown: a table for each service of what it and its variants state themselves. */
import type { Catalog } from '../catalog';
import { NOTHING, VERDICT } from '../message';
import { type MatrixRow, ownRows } from './matrix';

/** Text that no Markdown reader takes for markup, nor for the end of a cell. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#&]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
}

const HEADINGS = [
  'Variant',
  'Concern',
  'Owner',
  'AWS does',
  'You do',
  'Basis',
  'References',
  'Checked',
  'Confidence',
];

function linkTo({ title, url }: MatrixRow['references'][number]): string {
  return `[${escapeMarkdown(title)}](<${url}>)`;
}

function confidenceOf({ confidence, asOf, conflict }: MatrixRow): string {
  const sure = confidence === 'older-documentation' ? `AWS documentation of ${asOf}` : confidence;
  return conflict ? `${sure}; AWS pages disagree: ${conflict}` : sure;
}

function lineOf(row: MatrixRow): string {
  const cells = [
    escapeMarkdown(row.variantName ?? ''),
    escapeMarkdown(row.concernName),
    VERDICT[row.owner],
    escapeMarkdown(row.aws ?? NOTHING.aws),
    escapeMarkdown(row.customer ?? NOTHING.customer),
    row.basis,
    row.references.map(linkTo).join('<br>'),
    row.checked,
    escapeMarkdown(confidenceOf(row)),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** One document with a heading for each service that states something. */
export function toMarkdown(catalog: Catalog): string {
  const byService = new Map<string, MatrixRow[]>();
  for (const row of ownRows(catalog)) {
    const rows = byService.get(row.serviceName);
    if (rows) rows.push(row);
    else byService.set(row.serviceName, [row]);
  }
  const sections = [...byService].map(([name, rows]) =>
    [
      `## ${escapeMarkdown(name)}`,
      '',
      `Service id: \`${rows[0]?.service}\`, category: ${rows[0]?.category}`,
      '',
      `| ${HEADINGS.join(' | ')} |`,
      `| ${HEADINGS.map(() => '---').join(' | ')} |`,
      ...rows.map(lineOf),
      '',
    ].join('\n'),
  );
  return [
    '# Whose job is it on AWS?',
    '',
    'What each AWS service says of its own about who does what. Where a service is silent, the general rule of its category holds.',
    '',
    ...sections,
  ].join('\n');
}
