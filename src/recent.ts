/** What was used last, up to a number: what has not been used for longest makes room. */
export class Recent<Value> {
  /** A map keeps the order of insertion. */
  readonly #values = new Map<string, Value>();

  constructor(private readonly most: number) {}

  /** The value of a key; it is the last one to go now. */
  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.#values.set(key, value);
    if (this.#values.size <= this.most) return;
    const [oldest] = this.#values.keys();
    if (oldest !== undefined) this.#values.delete(oldest);
  }
}
