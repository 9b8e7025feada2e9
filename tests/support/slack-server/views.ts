/** Views (modals and App Home) as Slack checks them, and those that are open. */
import { randomUUID } from 'node:crypto';
import { checkBlocks } from './block-kit';
import { checkText } from './checks';

type Json = Record<string, unknown>;

/** Violations of a view's shape and limits. */
export function checkView(view: Json): string[] {
  const faults: string[] = [];
  const fault = (where: string, what: string) => faults.push(`view.${where}: ${what}`);
  if (view.type !== 'modal' && view.type !== 'home') return ['view.type: unknown'];
  const modal = view.type === 'modal';
  const known = ['type', 'blocks', 'private_metadata', 'callback_id', 'external_id'];
  if (modal)
    known.push('title', 'submit', 'close', 'clear_on_close', 'notify_on_close', 'submit_disabled');
  for (const key of Object.keys(view)) if (!known.includes(key)) fault(key, 'unknown field');
  if (modal) {
    checkText(view.title, 24, 'title', fault, ['plain_text']);
    for (const button of ['submit', 'close']) {
      if (view[button] !== undefined) checkText(view[button], 24, button, fault, ['plain_text']);
    }
    const inputs = (view.blocks as Json[]).some((block) => block.type === 'input');
    if (inputs && view.submit === undefined) fault('submit', 'required with input blocks');
  }
  if (String(view.private_metadata ?? '').length > 3000) fault('private_metadata', 'over 3000');
  if (String(view.callback_id ?? '').length > 255) fault('callback_id', 'over 255');
  return [...faults, ...checkBlocks(view.blocks, view.type)];
}

/** A view that Slack keeps. */
export interface StoredView {
  id: string;
  hash: string;
  view: Json;
}

/** Views by id; a home view's id is made of its user's. Each change gives a new hash. */
export class Views {
  readonly all = new Map<string, StoredView>();

  put(id: string | undefined, view: Json): StoredView {
    const stored = {
      id: id ?? `V${randomUUID().slice(0, 8)}`,
      hash: `${Date.now()}.${randomUUID().slice(0, 8)}`,
      view,
    };
    this.all.set(stored.id, stored);
    return stored;
  }
}
