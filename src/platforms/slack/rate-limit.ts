/** A token bucket per user: short bursts are fine, a flood is not. In memory, so per instance. */

/** After this long a bucket is full again, and forgotten. Milliseconds. */
const MINUTE = 60_000;

interface Bucket {
  tokens: number;
  at: number;
  told: boolean;
}

export class RateLimit {
  /** Of who asked since `#since`, and in the minute before: forgetting them is forgetting a map. */
  #buckets = new Map<string, Bucket>();
  #earlier: ReadonlyMap<string, Bucket> = new Map();
  #since: number;

  /** `perMinute` questions a minute, as many at once. */
  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = Date.now,
  ) {
    this.#since = now();
  }

  /** `go`, or the first refusal since the last go (`tell`: say so), or a further one (`silent`). */
  take(user: string): 'go' | 'tell' | 'silent' {
    const at = this.now();
    // Of either sign: a clock that was set back must not keep buckets for good.
    if (Math.abs(at - this.#since) > MINUTE) this.#forget(at);
    const bucket = this.#bucketOf(user, at);
    // Nor must it take anything away.
    const refilled = bucket.tokens + (Math.max(at - bucket.at, 0) / MINUTE) * this.perMinute;
    bucket.tokens = Math.min(this.perMinute, refilled);
    bucket.at = at;
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      bucket.told = false;
      return 'go';
    }
    const answer = bucket.told ? 'silent' : 'tell';
    bucket.told = true;
    return answer;
  }

  #bucketOf(user: string, at: number): Bucket {
    const known = this.#buckets.get(user);
    if (known !== undefined) return known;
    const bucket = this.#earlier.get(user) ?? { tokens: this.perMinute, at, told: false };
    this.#buckets.set(user, bucket);
    return bucket;
  }

  /** Whoever asked in the minute that is over may ask again in this one; who did not has a full bucket by now. */
  #forget(at: number): void {
    this.#earlier = this.#buckets;
    this.#buckets = new Map();
    this.#since = at;
  }
}
