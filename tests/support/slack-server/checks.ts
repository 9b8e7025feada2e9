/** The small checks that Block Kit is checked with. A fault names its place. */

export type Json = Record<string, unknown>;
export type Fault = (where: string, what: string) => unknown;

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

export function checkString(
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

export function checkArray(
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

export function checkFields(
  value: Json,
  known: readonly string[],
  where: string,
  fault: Fault,
): void {
  for (const key of Object.keys(value))
    if (!known.includes(key)) fault(where, `unknown field ${key}`);
}
