/**
 * Block Kit as Slack checks it: known types, known fields, required fields, limits. Written from
 * docs.slack.dev/reference/block-kit, apart from the renderer's own table of limits on purpose.
 */

type Json = Record<string, unknown>;
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

type Fault = (where: string, what: string) => unknown;
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

const BUTTON_STYLES = ['primary', 'danger'];

interface ElementSpec {
  readonly parents: readonly string[];
  readonly fields: readonly string[];
  readonly check: (element: Json, where: string, fault: Fault) => void;
}

const ELEMENTS: Record<string, ElementSpec> = {
  button: {
    parents: ['section', 'actions'],
    fields: ['text', 'url', 'value', 'style', 'confirm', 'accessibility_label'],
    check(element, where, fault) {
      checkText(element.text, 75, `${where}.text`, fault, ['plain_text']);
      if (element.value !== undefined) checkString(element.value, 1, 2000, `${where}.value`, fault);
      if (element.url !== undefined) checkString(element.url, 1, 3000, `${where}.url`, fault);
      if (element.style !== undefined && !BUTTON_STYLES.includes(String(element.style))) {
        fault(where, 'unknown style');
      }
      if (element.accessibility_label !== undefined) {
        checkString(element.accessibility_label, 1, 75, `${where}.accessibility_label`, fault);
      }
    },
  },
  external_select: {
    parents: ['section', 'actions', 'input'],
    fields: ['placeholder', 'initial_option', 'min_query_length', 'confirm', 'focus_on_load'],
    check(element, where, fault) {
      if (element.initial_option !== undefined) checkOption(element.initial_option, where, fault);
    },
  },
  static_select: {
    parents: ['section', 'actions', 'input'],
    fields: [
      'placeholder',
      'options',
      'option_groups',
      'initial_option',
      'confirm',
      'focus_on_load',
    ],
    check(element, where, fault) {
      for (const option of checkArray(element.options, 1, 100, where, fault))
        checkOption(option, where, fault);
    },
  },
  radio_buttons: {
    parents: ['section', 'actions', 'input'],
    fields: ['options', 'initial_option', 'confirm', 'focus_on_load'],
    check(element, where, fault) {
      for (const option of checkArray(element.options, 1, 10, where, fault))
        checkOption(option, where, fault);
    },
  },
  plain_text_input: {
    parents: ['input'],
    fields: [
      'placeholder',
      'initial_value',
      'multiline',
      'min_length',
      'max_length',
      'dispatch_action_config',
      'focus_on_load',
    ],
    check(element, where, fault) {
      if (Number(element.max_length ?? 1) > 3000) fault(where, 'max_length over 3000');
    },
  },
  feedback_buttons: {
    parents: ['context_actions'],
    fields: ['positive_button', 'negative_button'],
    check(element, where, fault) {
      for (const side of ['positive_button', 'negative_button']) {
        const button = element[side] as Json | undefined;
        if (button === undefined) fault(where, `${side} is missing`);
        else {
          checkFields(button, ['text', 'value', 'accessibility_label'], where, fault);
          checkText(button.text, 75, `${where}.${side}`, fault, ['plain_text']);
          checkString(button.value, 1, 2000, `${where}.${side}.value`, fault);
        }
      }
    },
  },
};

function checkElement(value: unknown, where: string, fault: Fault, parent: string): void {
  const element = value as Json;
  const at = `${where}.${String(element?.type)}`;
  const spec = ELEMENTS[String(element?.type)];
  if (spec === undefined) return void fault(at, 'unknown element type');
  if (!spec.parents.includes(parent)) fault(at, `not allowed in ${parent}`);
  checkFields(element, ['type', 'action_id', ...spec.fields], at, fault);
  if (element.action_id !== undefined)
    checkString(element.action_id, 1, 255, `${at}.action_id`, fault);
  if (element.placeholder !== undefined) {
    checkText(element.placeholder, 150, `${at}.placeholder`, fault, ['plain_text']);
  }
  spec.check(element, at, fault);
}

/** A select's option. */
function checkOption(value: unknown, where: string, fault: Fault): void {
  const option = value as Json;
  checkFields(option, ['text', 'value', 'description', 'url'], where, fault);
  checkText(option.text, 75, `${where}.option`, fault);
  checkString(option.value, 1, 150, `${where}.option.value`, fault);
  if (option.description !== undefined)
    checkText(option.description, 75, `${where}.description`, fault);
}

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

/** A text object. */
export function checkText(
  value: unknown,
  most: number,
  where: string,
  fault: Fault,
  types: readonly string[] = ['plain_text', 'mrkdwn'],
): void {
  const text = value as Json | undefined;
  if (typeof text !== 'object' || text === null) return void fault(where, 'text object is missing');
  if (!types.includes(String(text.type))) fault(where, `text type ${String(text.type)}`);
  checkFields(
    text,
    text.type === 'mrkdwn' ? ['type', 'text', 'verbatim'] : ['type', 'text', 'emoji'],
    where,
    fault,
  );
  checkString(text.text, 1, most, where, fault);
}

function checkString(
  value: unknown,
  least: number,
  most: number,
  where: string,
  fault: Fault,
): void {
  if (typeof value !== 'string') fault(where, 'not a string');
  else if (value.length < least) fault(where, 'empty');
  else if (value.length > most) fault(where, `${value.length} characters, at most ${most}`);
}

function checkArray(
  value: unknown,
  least: number,
  most: number,
  where: string,
  fault: Fault,
): unknown[] {
  if (!Array.isArray(value)) {
    fault(where, 'not an array');
    return [];
  }
  if (value.length < least || value.length > most) {
    fault(where, `${value.length} items, ${least} to ${most}`);
  }
  return value;
}

function checkFields(value: Json, known: readonly string[], where: string, fault: Fault): void {
  for (const key of Object.keys(value))
    if (!known.includes(key)) fault(where, `unknown field ${key}`);
}

/** Every action_id in a block, however deep. */
function actionIdsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'action_id' && typeof inner === 'string' ? [inner] : actionIdsOf(inner),
  );
}
