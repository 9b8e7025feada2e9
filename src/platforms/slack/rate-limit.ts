/** A token bucket per user: short bursts are fine, a flood is not. In memory, so per instance. */
export class RateLimit {
  readonly #buckets = new Map<string, { tokens: number; at: number; told: boolean }>();

  /** `perMinute` questions a minute, as many at once. */
  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** `go`, or the first refusal since the last go (`tell`: say so), or a further one (`silent`). */
  take(user: string): 'go' | 'tell' | 'silent' {
    const at = this.now();
    const bucket = this.#buckets.get(user) ?? { tokens: this.perMinute, at, told: false };
    // A clock that was set back must not take anything away.
    const refilled = bucket.tokens + (Math.max(at - bucket.at, 0) / 60_000) * this.perMinute;
    bucket.tokens = Math.min(this.perMinute, refilled);
    bucket.at = at;
    this.#buckets.delete(user);
    this.#buckets.set(user, bucket);
    this.#prune(at);
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      bucket.told = false;
      return 'go';
    }
    const answer = bucket.told ? 'silent' : 'tell';
    bucket.told = true;
    return answer;
  }

  /** Forgets who has a full bucket again. The map has whoever asked longest ago first; one that stays ends the search. */
  #prune(at: number): void {
    for (const [user, bucket] of this.#buckets) {
      if (Math.abs(at - bucket.at) <= 60_000) return;
      this.#buckets.delete(user);
    }
  }
}
