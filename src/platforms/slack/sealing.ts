/** Encrypts what is stored of an installation, with keys that can be rotated. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 'v1';
const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const PURPOSE = 'whosejob slack installations';

/** Opened text, and whether it should be sealed again with the current key. */
export interface Opened {
  readonly text: string;
  readonly stale: boolean;
}

/** AES-256-GCM with a list of secrets: the first seals, every one opens. */
export class Sealing {
  readonly #keys: ReadonlyArray<{ readonly id: string; readonly key: Buffer }>;

  /** Throws when the list is empty. */
  constructor(secrets: readonly string[]) {
    if (secrets.length === 0) throw new Error('at least one encryption key is needed');
    this.#keys = secrets.map((secret) => {
      const key = Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32));
      return { id: createHash('sha256').update(key).digest('hex').slice(0, 8), key };
    });
  }

  /** A secret of the given purpose, derived from the current key. */
  derive(purpose: string): string {
    const [current] = this.#keys;
    return Buffer.from(hkdfSync('sha256', current?.key ?? '', '', purpose, 32)).toString('hex');
  }

  /** Seals a text; `place` (the record's key) is bound to it, so that records cannot be swapped. */
  seal(text: string, place: string): string {
    const [current] = this.#keys;
    if (current === undefined) throw new Error('unreachable: the list is not empty');
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, current.key, iv).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const parts = [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'));
    return [VERSION, current.id, ...parts].join('.');
  }

  /** Opens a sealed text. Throws when no key fits, or when it was changed or moved. */
  open(value: string, place: string): Opened {
    const [version, id, iv = '', tag = '', sealed = ''] = value.split('.');
    const index = this.#keys.findIndex((key) => key.id === id);
    const key = this.#keys[index]?.key;
    if (version !== VERSION || key === undefined) {
      throw new Error('an installation was sealed with a key that is not in the list any more');
    }
    const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(iv, 'base64url'))
      .setAAD(Buffer.from(place))
      .setAuthTag(Buffer.from(tag, 'base64url'));
    const text = decipher.update(sealed, 'base64url', 'utf8') + decipher.final('utf8');
    return { text, stale: index > 0 };
  }
}
