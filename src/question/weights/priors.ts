/**
 * What is asked about a service before a word of the question is weighed: what the catalog says of it in particular
 * comes up more often than what is the same for all.
 */
import type { Catalog, Duty } from '../../catalog';
import type { TargetRef } from '../question';

/** How many times as often as other concerns of the service. */
const MORE_OFTEN = 6;

/** The odds of each concern before a word is weighed, remembered by service. */
export class Priors {
  readonly #catalog: Catalog;
  readonly #concerns: readonly string[];
  readonly #steps: number;
  readonly #known = new Map<string, Int32Array>();

  /**
   * @param concerns in the order of the weights.
   * @param step what 1 is worth, in natural logarithms of odds.
   */
  constructor(catalog: Catalog, concerns: readonly string[], step: number) {
    this.#catalog = catalog;
    this.#concerns = concerns;
    this.#steps = Math.round(Math.log(MORE_OFTEN) / step);
  }

  /** In steps, for each concern. Of several services, what one of them makes likelier is. */
  of(targets: readonly TargetRef[]): Int32Array | null {
    const [only] = targets;
    if (!only) return null;
    if (targets.length === 1) return this.#ofOne(only);
    const all = this.#ofOne(only).slice();
    for (const target of targets) {
      const own = this.#ofOne(target);
      for (let at = 0; at < all.length; at += 1)
        all[at] = Math.max(all[at] as number, own[at] as number);
    }
    return all;
  }

  #ofOne({ service, variant }: TargetRef): Int32Array {
    const key = variant === null ? service : `${service}/${variant}`;
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.#catalog.services.get(service);
    const form = found?.variants.find(({ id }) => id === variant);
    const own = new Set(
      [...(found?.duties ?? []), ...(form?.duties ?? [])].map(({ concern }: Duty) => concern),
    );
    const steps = Int32Array.from(this.#concerns, (id) => (own.has(id) ? this.#steps : 0));
    this.#known.set(key, steps);
    return steps;
  }
}
