/**
 * What was used lately, by key: the last half of `most` that was asked for is sure to be here, and at most `most` are.
 * In two generations, as moving each to the end of one map whenever it is used costs more than all else that is done
 * with it.
 */
export class Recent<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(private readonly most: number) {}

  get(key: string): Value | undefined {
    const value = this.#young.get(key);
    if (value !== undefined) return value;
    const aged = this.#old.get(key);
    if (aged !== undefined) this.set(key, aged);
    return aged;
  }

  set(key: string, value: Value): void {
    if (this.most === 0) return;
    this.#young.set(key, value);
    if (2 * this.#young.size < this.most) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}
