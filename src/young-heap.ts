/** How much memory V8 sets aside for objects that live shortly. */
import { setFlagsFromString } from 'node:v8';

/** How much that space grows by when much survives in it; V8's own value. */
const USUAL_GROWTH = 2;

/**
 * Keeps the space small until the result is called. Building the catalog's indexes would let it grow to some 30 MB,
 * which a program at rest never gives back. V8 reads this flag anew whenever the space could grow.
 */
export function keepYoungHeapSmall(): () => void {
  setFlagsFromString('--semi-space-growth-factor=1');
  return () => setFlagsFromString(`--semi-space-growth-factor=${USUAL_GROWTH}`);
}
