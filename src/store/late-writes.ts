/** Writes that no answer waits for, put off for a moment: what is written over meanwhile is never written. */

/** Entries that wait at most: a database that hangs must not fill the memory. */
const MOST = 20_000;

/** Entries of one kind, by key. They are lost with the process if it is killed within the moment. */
export class LateWrites<Entry> {
  #waiting = new Map<string, Entry>();
  #underWay: ReadonlyMap<string, Entry> = new Map();
  /** Of what waits, and of the batch before it. */
  #batch: Promise<void> | undefined;
  #before: Promise<unknown> = Promise.resolve();
  #hurry = (): void => {};

  /** `write` writes an entry; `delay` is the moment, in milliseconds. */
  constructor(
    private readonly write: (entry: Entry) => Promise<unknown>,
    private readonly delay: number,
  ) {}

  /** The entry of a key that is not written yet, if there is one. */
  get(key: string): Entry | undefined {
    return this.#waiting.get(key) ?? this.#underWay.get(key);
  }

  /**
   * Puts off a write, in the place of the entry that waits under this key (`change` is given it). All that is put off
   * in the same moment shares a promise, which resolves when all of it is committed.
   */
  set(key: string, change: (waiting: Entry | undefined) => Entry): Promise<void> {
    const waiting = this.#waiting.get(key);
    if (waiting === undefined && this.#waiting.size >= MOST)
      return Promise.reject(new Error('too many writes wait for the database'));
    this.#waiting.set(key, change(waiting));
    if (this.#batch === undefined) {
      this.#batch = this.#writeLater(this.#before);
      this.#before = this.#batch.catch(() => {});
    }
    return this.#batch;
  }

  /** Writes at once what waits; resolves when nothing does, written or failed. */
  async settled(): Promise<void> {
    this.#hurry();
    await this.#before;
  }

  async #writeLater(before: Promise<unknown>): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.delay);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    // An older entry of the same key must not be written over a newer one.
    await before;
    const entries = this.#waiting;
    this.#waiting = new Map();
    this.#batch = undefined;
    this.#underWay = entries;
    try {
      await Promise.all(Array.from(entries.values(), this.write));
    } finally {
      this.#underWay = new Map();
    }
  }
}
