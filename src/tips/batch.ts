/** Many small writes that come at the same time become one; a write that comes alone does not wait. */

interface Waiting<In, Out> {
  readonly item: In;
  resolve(out: Out): void;
  reject(error: unknown): void;
}

/** Collects items while the writes before them are under way. */
export class Batch<In, Out> {
  #waiting: Waiting<In, Out>[] = [];
  #running = false;

  /** `write` gives the result of each item; when it throws, every item of its batch fails. */
  constructor(
    private readonly write: (items: readonly In[]) => Promise<(item: In) => Out>,
    private readonly most: number,
  ) {}

  /** Resolves when the item is written. */
  add(item: In): Promise<Out> {
    return new Promise<Out>((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    // Those that are added in the same turn of the event loop go together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.most);
      try {
        const resultOf = await this.write(batch.map(({ item }) => item));
        for (const { item, resolve } of batch) resolve(resultOf(item));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#running = false;
  }
}
