/**
 * Block Kit as Slack checks it: known types, known fields, required fields, limits. Written from
 * docs.slack.dev/reference/block-kit, apart from the renderer's own table of limits on purpose.
 */
import { checkArray, checkFields, checkString, checkText, type Fault, type Json } from './checks';
import { checkElement } from './elements';

export type Surface = 'message' | 'modal' | 'home';

/** Every violation, in words with the place of it; empty when Slack would accept the blocks. */
export function checkBlocks(blocks: unknown, surface: Surface): string[] {
  const faults: string[] = [];
  const fault = (where: string, what: string) => faults.push(`${where}: ${what}`);
  if (!Array.isArray(blocks)) return ['blocks: not an array'];
  const most = surface === 'message' ? 50 : 100;
  if (blocks.length > most) fault('blocks', `${blocks.length} blocks, at most ${most}`);
  if (surface === 'message' && JSON.stringify(blocks).length > 13_000) {
    fault('blocks', 'msg_blocks_too_long');
  }
  const tables = blocks.filter((block) => block?.type === 'table').length;
  if (tables > 1) fault('blocks', 'only_one_table_allowed');
  const blockIds = new Set<string>();
  const actionIds = new Set<string>();
  for (const [index, block] of (blocks as Json[]).entries()) {
    const where = `blocks[${index}](${String(block?.type)})`;
    const spec = BLOCKS[String(block?.type)];
    if (spec === undefined) {
      fault(where, 'unknown block type');
      continue;
    }
    if (!spec.surfaces.includes(surface)) fault(where, `not allowed on ${surface}`);
    checkFields(block, ['type', 'block_id', ...spec.fields], where, fault);
    if (block.block_id !== undefined) {
      checkString(block.block_id, 1, 255, `${where}.block_id`, fault);
      if (blockIds.has(String(block.block_id))) fault(where, 'block_id is not unique');
      blockIds.add(String(block.block_id));
    }
    spec.check(block, where, fault);
    for (const id of actionIdsOf(block)) {
      if (actionIds.has(id)) fault(where, `action_id ${id} is not unique`);
      actionIds.add(id);
    }
  }
  return faults;
}

interface Spec {
  readonly surfaces: readonly Surface[];
  readonly fields: readonly string[];
  readonly check: (block: Json, where: string, fault: Fault) => unknown;
}

const ANYWHERE = ['message', 'modal', 'home'] as const;

const BLOCKS: Record<string, Spec> = {
  header: {
    surfaces: ANYWHERE,
    fields: ['text'],
    check: (block, where, fault) => checkText(block.text, 150, where, fault, ['plain_text']),
  },
  divider: { surfaces: ANYWHERE, fields: [], check: () => {} },
  section: {
    surfaces: ANYWHERE,
    fields: ['text', 'fields', 'accessory', 'expand'],
    check(block, where, fault) {
      if (block.text === undefined && block.fields === undefined)
        fault(where, 'no text, no fields');
      if (block.text !== undefined) checkText(block.text, 3000, where, fault);
      if (block.fields !== undefined) {
        for (const field of checkArray(block.fields, 1, 10, `${where}.fields`, fault)) {
          checkText(field, 2000, `${where}.fields`, fault);
        }
      }
      if (block.accessory !== undefined) checkElement(block.accessory, where, fault, 'section');
    },
  },
  context: {
    surfaces: ANYWHERE,
    fields: ['elements'],
    check(block, where, fault) {
      for (const element of checkArray(block.elements, 1, 10, where, fault)) {
        if ((element as Json).type === 'image')
          checkFields(element as Json, ['type', 'image_url', 'alt_text'], where, fault);
        else checkText(element, 3000, where, fault);
      }
    },
  },
  actions: {
    surfaces: ANYWHERE,
    fields: ['elements'],
    check(block, where, fault) {
      for (const element of checkArray(block.elements, 1, 25, where, fault)) {
        checkElement(element, where, fault, 'actions');
      }
    },
  },
  input: {
    surfaces: ANYWHERE,
    fields: ['label', 'element', 'hint', 'optional', 'dispatch_action'],
    check(block, where, fault) {
      checkText(block.label, 2000, `${where}.label`, fault, ['plain_text']);
      if (block.hint !== undefined)
        checkText(block.hint, 2000, `${where}.hint`, fault, ['plain_text']);
      checkElement(block.element, where, fault, 'input');
    },
  },
  context_actions: {
    surfaces: ['message'],
    fields: ['elements'],
    check(block, where, fault) {
      for (const element of checkArray(block.elements, 1, 5, where, fault)) {
        checkElement(element, where, fault, 'context_actions');
      }
    },
  },
  table: {
    surfaces: ['message'],
    fields: ['rows', 'column_settings'],
    check: checkTable,
  },
  rich_text: {
    surfaces: ANYWHERE,
    fields: ['elements'],
    check: (block, where, fault) => checkArray(block.elements, 1, 100, where, fault),
  },
};

function checkTable(block: Json, where: string, fault: Fault): void {
  let characters = 0;
  const rows = checkArray(block.rows, 1, 100, `${where}.rows`, fault) as unknown[][];
  for (const row of rows) {
    for (const value of checkArray(row, 1, 20, `${where}.row`, fault)) {
      const cell = value as Json;
      if (cell.type === 'raw_text') {
        checkFields(cell, ['type', 'text'], where, fault);
        checkString(cell.text, 1, 10_000, `${where}.cell`, fault);
      } else if (cell.type !== 'rich_text') fault(where, `unknown cell type ${String(cell.type)}`);
      characters += (JSON.stringify(cell).match(/"text":"((?:[^"\\]|\\.)*)"/g) ?? []).join(
        '',
      ).length;
    }
    if (row.length !== rows[0]?.length) fault(where, 'rows of different length');
  }
  if (characters > 10_000 + rows.length * (rows[0]?.length ?? 0) * 9)
    fault(where, 'over 10,000 characters');
  const settings = (block.column_settings ?? []) as unknown[];
  if (settings.length > 20) fault(where, 'over 20 column settings');
}

/** Every action_id in a block, however deep. */
function actionIdsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'action_id' && typeof inner === 'string' ? [inner] : actionIdsOf(inner),
  );
}
