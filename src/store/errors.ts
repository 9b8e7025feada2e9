/** What can be wrong with the database, in words for the person who runs the program. */

/** What is wrong. `store_full` and `store_locked` may pass; `store_schema_newer` wants a newer program. */
export type StoreErrorCode =
  | 'store_unreachable'
  | 'store_refused'
  | 'store_unusable'
  | 'store_locked'
  | 'store_full'
  | 'store_schema_newer'
  | 'store_failed';

/** The database cannot be used. The message is complete and holds no password. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Codes of Node, PostgreSQL (SQLSTATE) and SQLite, and what they mean here. */
const MEANINGS: ReadonlyArray<readonly [RegExp, StoreErrorCode, string]> = [
  [
    /^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|EPIPE|ETIMEDOUT|08|57P)/,
    'store_unreachable',
    'cannot be reached',
  ],
  [/^(28|3D000|42501)/, 'store_refused', 'refused the user, the password or the database name'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|55P03)/, 'store_locked', 'is locked by another program'],
  [/^(SQLITE_FULL|53100|ENOSPC)/, 'store_full', 'has no space left'],
  [/^(SQLITE_NOTADB|SQLITE_CORRUPT)/, 'store_unusable', 'is not an SQLite database'],
  [
    /^(SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM|SQLITE_IOERR|EACCES|EPERM|EROFS|EISDIR|ENOTDIR|EEXIST)/,
    'store_unusable',
    'cannot be opened for writing',
  ],
];

/** Turns whatever a driver threw into a StoreError that names the place and the reason. */
export function toStoreError(cause: unknown, place: string): StoreError {
  if (cause instanceof StoreError) return cause;
  const code = codeOf(cause);
  const [, kind, meaning] = MEANINGS.find(([pattern]) => pattern.test(code)) ?? [
    undefined,
    'store_failed' as const,
    'failed',
  ];
  return new StoreError(kind, `The database at ${place} ${meaning}${code && ` (${code})`}.`, {
    cause,
  });
}

/** Result codes of SQLite: https://www.sqlite.org/rescode.html. The driver gives numbers. */
const SQLITE_CODES: Readonly<Record<number, string>> = {
  3: 'SQLITE_PERM',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};

/** SQLite's own texts for them: the driver leaves out the number where a statement returns rows. */
const SQLITE_TEXTS: Readonly<Record<string, number>> = {
  'database is locked': 5,
  'database table is locked': 6,
  'attempt to write a readonly database': 8,
  'disk I/O error': 10,
  'database disk image is malformed': 11,
  'database or disk is full': 13,
  'unable to open database file': 14,
  'file is not a database': 26,
};

function codeOf(cause: unknown): string {
  const { code, errcode, errors, message } = (cause ?? {}) as {
    code?: unknown;
    errcode?: unknown;
    errors?: unknown[];
    message?: unknown;
  };
  // Extended codes keep the primary code in the low byte.
  const number = errcode ?? SQLITE_TEXTS[String(message)];
  if (typeof number === 'number') return SQLITE_CODES[number & 0xff] ?? `SQLITE_${number}`;
  if (typeof code === 'string') return code;
  if (Array.isArray(errors) && errors.length > 0) return codeOf(errors[0]);
  // The pool of pg has no code for this one.
  if (/timeout exceeded when trying to connect|Connection terminated/.test(String(message)))
    return 'ETIMEDOUT';
  return '';
}
