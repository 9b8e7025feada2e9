/** Keys come from chat platforms and are made of ids; these rules make them safe to store and index. */
import { createHash } from 'node:crypto';

/** An index entry of PostgreSQL holds some 2,700 bytes; three parts of a key must fit. */
const LONGEST = 200;

/** A key as it is stored: itself, unless it is very long or holds NUL, which PostgreSQL refuses. */
export function storedKey(key: string): string {
  const clean = key.includes('\u0000') ? key.replaceAll('\u0000', '\u001f') : key;
  if (clean.length <= LONGEST) return clean;
  return `sha256:${createHash('sha256').update(clean).digest('hex')}`;
}
