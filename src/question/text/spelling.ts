/** Corrects typing errors against a fixed vocabulary in constant time (deletion neighbourhoods, as in SymSpell). */

/** Every string that arises from `word` by deleting up to `depth` letters. */
function deletions(word: string, depth: number): Set<string> {
  const found = new Set([word]);
  let edge = [word];
  for (let step = 0; step < depth; step += 1) {
    const next: string[] = [];
    for (const each of edge) {
      for (let at = 0; at < each.length; at += 1) {
        const shorter = each.slice(0, at) + each.slice(at + 1);
        if (found.has(shorter)) continue;
        found.add(shorter);
        next.push(shorter);
      }
    }
    edge = next;
  }
  return found;
}

/** Rows of the table in {@link distance}, long enough for all words that are looked up, and used anew each time. */
const ROWS = [new Uint8Array(32), new Uint8Array(32), new Uint8Array(32)] as const;

/** Edits between two words; a swap of neighbours counts as one (optimal string alignment). */
export function distance(left: string, right: string): number {
  const [width, height] = [right.length + 1, left.length + 1];
  // The table of all prefixes needs only its last three rows.
  const fits = width <= ROWS[0].length;
  let [before, above, current] = (fits ? ROWS : ROWS.map(() => new Uint8Array(width))) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  for (let column = 0; column < width; column += 1) above[column] = column;
  for (let row = 1; row < height; row += 1) {
    current[0] = row;
    for (let column = 1; column < width; column += 1) {
      const letter = left.charCodeAt(row - 1);
      const other = right.charCodeAt(column - 1);
      let best = (above[column - 1] as number) + (letter === other ? 0 : 1);
      best = Math.min(best, (above[column] as number) + 1, (current[column - 1] as number) + 1);
      const swapped =
        row > 1 &&
        column > 1 &&
        letter === right.charCodeAt(column - 2) &&
        left.charCodeAt(row - 2) === other;
      if (swapped) best = Math.min(best, (before[column - 2] as number) + 1);
      current[column] = best;
    }
    [before, above, current] = [above, current, before];
  }
  return above[width - 1] as number;
}

/** How many edits are a plausible slip in a word of this length. */
function tolerance(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Longest word that is looked up; longer ones are never a slip of the finger. */
const MAX_WORD = 24;

/** How long what tells a name from others is: of "CloudTrail", only "trail"; "CloudBrain" is no slip for it. */
const ownLength = (name: string): number => {
  const own = name.length - CLOUD.length;
  return name.startsWith(CLOUD) && own >= 4 ? own : name.length;
};
const CLOUD = 'cloud';

/** From this length on, the same letters in another order are a slip. */
const MOVABLE = 6;

const lettersOf = (word: string): string => [...word].sort().join('');

/**
 * Only so many first letters are indexed, which keeps the index small; the distance is then measured over
 * whole words.
 */
const INDEXED = 7;

/** Finds the words of a vocabulary near a word that is not in it, by the letters that can be left out of both. */
export class Spelling {
  readonly #byDeletion = new Map<string, string[]>();

  constructor(vocabulary: Iterable<string>) {
    for (const word of vocabulary) {
      if (word.length > MAX_WORD || /\d/.test(word)) continue;
      for (const key of deletions(word.slice(0, INDEXED), tolerance(word.length))) {
        const words = this.#byDeletion.get(key);
        if (words) words.push(word);
        else this.#byDeletion.set(key, [word]);
      }
    }
  }

  /** Vocabulary words within a plausible slip of `word`, nearest first; at least the first letter agrees. */
  suggest(word: string): readonly string[] {
    const allowed = tolerance(word.length);
    if (word.length > MAX_WORD) return [];
    for (let depth = 1; depth <= allowed; depth += 1) {
      const near = this.#within(word, depth);
      if (near.length > 0) return near;
    }
    return [];
  }

  /** Words at most `depth` edits away, nearest first. */
  #within(word: string, depth: number): string[] {
    const near = new Map<string, number>();
    const letters = lettersOf(word);
    for (const key of deletions(word.slice(0, INDEXED), depth)) {
      for (const candidate of this.#byDeletion.get(key) ?? []) {
        if (near.has(candidate) || Math.abs(candidate.length - word.length) > depth) continue;
        // A wrong first letter is rare; where it happens it is a swap with the second.
        const sameStart =
          candidate[0] === word[0] || (candidate[0] === word[1] && candidate[1] === word[0]);
        if (!sameStart) continue;
        const edits = distance(word, candidate);
        const isSlip = edits <= Math.min(depth, tolerance(ownLength(candidate)));
        // "pachtes": the very same letters, one of them two places off.
        const isMoved = edits === 2 && word.length >= MOVABLE && lettersOf(candidate) === letters;
        if (isSlip || isMoved) near.set(candidate, edits);
      }
    }
    if (near.size < 2) return [...near.keys()];
    // Swapped letters are the commonest slip, then one that was left out, then one too many.
    const stretch = (candidate: string) => {
      if (lettersOf(candidate) === letters) return 0;
      const missing = candidate.length - word.length;
      return missing > 0 ? missing : missing < 0 ? 1 - missing : 3;
    };
    return [...near]
      .sort(([left, edits], [right, others]) => edits - others || stretch(left) - stretch(right))
      .map(([candidate]) => candidate);
  }
}

/** "rsd" → "rds": in three letters a swap of neighbours is the only slip that is safe to undo. */
export function swapped(word: string, names: ReadonlySet<string>): string | undefined {
  if (word.length !== 3) return undefined;
  const [first = '', second = '', third = ''] = word;
  return [second + first + third, first + third + second].find(
    // "teh", "hwo", "gpc"
    (each) => names.has(each) || /^(?:the|who|gcp)$/.test(each),
  );
}

/** "rout53" → "route53": a slip in the letters of a name that ends in digits. */
export function withDigits(word: string, names: readonly string[]): string | undefined {
  const digit = word.search(/\d/);
  if (digit < 4) return undefined;
  const digits = word.slice(digit);
  return names.find(
    (name) =>
      name[0] === word[0] &&
      name.endsWith(digits) &&
      /\D$/.test(name.slice(0, -digits.length)) &&
      distance(word, name) === 1,
  );
}
