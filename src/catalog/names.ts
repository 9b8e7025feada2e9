/** The names by which a service or variant goes. */
import type { Service, Variant } from './schema';

/** Names that always mean the service, and everyday words that mean it only in context. */
export interface Names {
  readonly sure: readonly string[];
  readonly ambiguous: readonly string[];
}

/** Two spellings with the same key are the same name: case and punctuation do not matter. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9&+]+/g, ' ')
    .trim();
}

/** A phrase of `phrases.yaml` without its mark. */
export const plainPhrase = (phrase: string): string => phrase.replace(/^[~?]/, '');

/** "Amazon Simple Storage Service" → "Simple Storage Service"; "AWS managed key" stays as it is. */
function withoutVendor(name: string): string {
  return name.replace(/^(?:Amazon|AWS) (?=[A-Z0-9])/, '');
}

/**
 * All names of a service or variant: the official one, the official one without "Amazon" or "AWS", the
 * part before a bracket, and the aliases. A word declared ambiguous is never sure.
 */
export function namesOf(
  named: Pick<Service | Variant, 'name' | 'aliases' | 'ambiguousAliases'>,
): Names {
  const ambiguous = named.ambiguousAliases.map(nameKey);
  const plain = named.name.replace(/\s*\(.*\)$/, '');
  const spellings = [named.name, plain, withoutVendor(named.name), withoutVendor(plain)];
  for (const alias of named.aliases) {
    spellings.push(alias);
    // "AWS KMS" is also "KMS", but "Amazon One" is not "one".
    const short = withoutVendor(alias);
    if (/^[A-Z0-9]{2,}\b/.test(short) || short.includes(' ')) spellings.push(short);
  }
  const sure = new Set(spellings.map(nameKey).filter((key) => key !== ''));
  for (const word of ambiguous) sure.delete(word);
  return { sure: [...sure], ambiguous: [...new Set(ambiguous)] };
}
