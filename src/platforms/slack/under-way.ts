/** Counts what is under way, so that a stop can wait for it. */
export class UnderWay {
  #count = 0;
  #idle: (() => void)[] = [];

  /** Runs along with `work` and returns it unchanged. */
  track<T>(work: Promise<T>): Promise<T> {
    this.#count += 1;
    work.then(this.#over, this.#over);
    return work;
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    // What begins in the moment after the last end is waited for, too.
    while (this.#count > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  readonly #over = (): void => {
    this.#count -= 1;
    if (this.#count === 0) for (const resolve of this.#idle.splice(0)) resolve();
  };
}
