/** A token bucket per user: short bursts are fine, a flood is not. In memory, so per instance. */

/** When somebody asks faster than the limit. */
export const SLOW_DOWN =
  'That was quick! I answer only so many questions a minute. Please try again in a moment.';

/** Questions a minute that one user may ask, unless configured. */
export const RATE_PER_MINUTE = 20;

/** After this long a bucket is full again, and forgotten. Milliseconds. */
const MINUTE = 60_000;

/** A bucket is known by the time at which it is full again: a number each for everybody who asks. */
type Buckets = Map<string, number>;

/** Counts questions, user by user. */
export class RateLimit {
  /** Of who asked since `#since`, and in the minute before: forgetting them is forgetting a map. */
  #buckets: Buckets = new Map();
  #earlier: ReadonlyMap<string, number> = new Map();
  #since = 0;
  /** Who was refused and has heard of it, of these. */
  #told = new Set<string>();
  /** What the clock said last, and the time that has passed by it. */
  #clock: number;
  #time = 0;

  /** Milliseconds that a question takes from its bucket; whole ones, so that all of a minute's fit one. */
  readonly #cost: number;

  /** `perMinute` questions a minute, as many at once. */
  constructor(
    perMinute: number,
    private readonly now: () => number = Date.now,
  ) {
    this.#cost = Math.floor(MINUTE / perMinute);
    this.#clock = now();
  }

  /** `go`, or the first refusal since the last go (`tell`: say so), or a further one (`silent`). */
  take(user: string): 'go' | 'tell' | 'silent' {
    const at = this.#timePassed();
    if (at - this.#since > MINUTE) this.#forget(at);
    const full = Math.max(this.#buckets.get(user) ?? this.#earlier.get(user) ?? 0, at);
    const next = full + this.#cost;
    if (next - at <= MINUTE) {
      this.#buckets.set(user, next);
      if (this.#told.size > 0) this.#told.delete(user);
      return 'go';
    }
    // Whoever goes on asking is not forgotten.
    this.#buckets.set(user, full);
    if (this.#told.has(user)) return 'silent';
    this.#told.add(user);
    return 'tell';
  }

  /** A clock that was set back takes nothing away from anybody, and keeps nobody for longer. */
  #timePassed(): number {
    const now = this.now();
    this.#time += Math.max(now - this.#clock, 0);
    this.#clock = now;
    return this.#time;
  }

  /** Whoever asked in the minute that is over may ask again in this one; who did not has a full bucket by now. */
  #forget(at: number): void {
    for (const user of this.#told) if (!this.#buckets.has(user)) this.#told.delete(user);
    this.#earlier = this.#buckets;
    this.#buckets = new Map();
    this.#since = at;
  }
}
