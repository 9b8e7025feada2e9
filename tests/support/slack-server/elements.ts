/** Block Kit's elements: known fields, required fields, limits, and the blocks that may hold them. */
import { checkArray, checkFields, checkString, checkText, type Fault, type Json } from './checks';

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
  multi_external_select: {
    parents: ['section', 'input'],
    fields: [
      'placeholder',
      'initial_options',
      'min_query_length',
      'max_selected_items',
      'confirm',
      'focus_on_load',
    ],
    check(element, where, fault) {
      if (element.initial_options === undefined) return;
      for (const option of checkArray(element.initial_options, 1, 100, where, fault))
        checkOption(option, where, fault);
    },
  },
  timepicker: {
    parents: ['section', 'actions', 'input'],
    fields: ['placeholder', 'initial_time', 'timezone', 'confirm', 'focus_on_load'],
    check({ initial_time }, where, fault) {
      if (initial_time !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(String(initial_time)))
        fault(where, 'initial_time is no HH:mm');
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

/** An element, in a block that may hold it. */
export function checkElement(value: unknown, where: string, fault: Fault, parent: string): void {
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
