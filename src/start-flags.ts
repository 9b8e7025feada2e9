/** What V8 does differently while the program starts. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** V8 reads these anew whenever it decides something; [while starting, V8's own]. */
const FLAGS = [
  // How much the space for objects that live shortly grows by. Building the catalog's indexes would let it grow to
  // some 30 MB, which a program at rest never gives back.
  ['--semi-space-growth-factor=1', '--semi-space-growth-factor=2'],
  // Optimising code that runs once costs more than it gains, a third of the start and some megabytes.
  ['--no-opt', '--opt'],
] as const;

/** Spares memory and work until the result is called, which also gives back what the start has left behind. */
export function setStartFlags(): () => void {
  for (const [starting] of FLAGS) setFlagsFromString(starting);
  return () => {
    for (const [, usual] of FLAGS) setFlagsFromString(usual);
    collectGarbage();
  };
}

/** A third of the heap is garbage of the start; by itself V8 would look for it only when much more has come. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  // Only contexts that are made from now on have it.
  const collect: (() => void) | undefined = runInNewContext('globalThis.gc');
  setFlagsFromString('--no-expose-gc');
  collect?.();
}
