/** Reads questions that are cut short: "hypervisor patching on EC2 - AWS?", "backups: ours?". */
import { isDenied } from './denying';
import { AWS, COMPARING, CUSTOMER, JOINERS, PREPOSITIONS, WHO } from './grammar';
import { ownerClaimed, type Party, whether } from './parties';
import type { Form } from './question';
import type { Word } from './words';

/** "IAM permissions: us for all three?", "how long footage is kept: our setting?", "permissions = employer?" */
function namedAlone(words: readonly Word[]): Party | null {
  const from = words.findLastIndex(({ afterBreak, afterComma }) => afterBreak || afterComma);
  const tail = words.slice(from);
  const [first] = tail;
  if (from < 1 || tail.length > 4 || !first) return null;
  if (/^(?:us|ours|mine|me)$/.test(first.word)) return 'customer';
  if (/^(?:our|my)$/.test(first.word) && tail.length <= 2) return 'customer';
  if (AWS.has(first.stem) || first.word === 'theirs') return tail.length === 1 ? 'aws' : null;
  return tail.length === 1 && CUSTOMER.has(first.stem) ? 'customer' : null;
}

/** "Hypervisor patching on EC2 - AWS?", "key policies mine?"; but not "… from AWS?" or "… and us?" */
function namedLast(words: readonly Word[]): Party | null {
  const [before, last] = words.slice(-2);
  if (words.length < 3 || !before || !last) return null;
  if (PREPOSITIONS.has(before.stem) || JOINERS.has(before.stem)) return null;
  if (AWS.has(last.stem) || (last.asks && last.word === 'theirs')) return 'aws';
  return /^(?:ours|mine|us|me)$/.test(last.word) ? 'customer' : null;
}

/** "SQS queues encrypted by default?", "flow logs, default on?", "backups: automatic?" */
function isByDefault(words: readonly Word[]): boolean {
  const [before, last] = words.slice(-2);
  if (!before || !last) return false;
  if (last.asks && /^automatic(?:ally)?$/.test(last.word)) return true;
  if (last.asks && last.word === 'on' && before.stem === 'default') return true;
  return (
    last.stem === 'default' && before.stem === 'by' && words.some(({ word }) => word.endsWith('ed'))
  );
}

/** A slip of the finger: "dose aws …", "dos amazon …". */
const isSlip = (words: readonly Word[], start: number): boolean =>
  /^(?:dos|dose)$/.test(words[start]?.word ?? '') && AWS.has(words[start + 1]?.stem ?? '');

/** "Who …", "how …", "list …" */
const asksForMore = ({ stem }: Word): boolean =>
  WHO.has(stem) || /^(?:what|which|wher|how|list|explain|show)$/.test(stem);

/** A question that is cut short, where it wants a yes or a no. */
export function elliptic(words: readonly Word[], start: number): Form | null {
  const first = words[start];
  if (words.length < 2 || (first && asksForMore(first))) return null;
  const isChoice = words.some(({ stem }) => stem === 'or' || COMPARING.has(stem));
  const last = isChoice ? null : namedLast(words);
  if (last) return whether(last);
  if (words.at(-1)?.asks && !isChoice) {
    // "… query logging, ours to enable?"
    const alone = namedAlone(words);
    if (alone) return whether(alone);
    const claimed = ownerClaimed(words);
    if (claimed) return whether(claimed, isDenied(words));
  }
  return isByDefault(words) || isSlip(words, start) ? whether('aws') : null;
}
