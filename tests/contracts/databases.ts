/** Every database that the store can use, for suites that run on each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../src/store';
import { createDatabase, HAS_POSTGRES } from '../support/postgres';

/** An empty database that can be opened several times, like several instances do. */
export interface EmptyDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

export interface DatabaseKind {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly available: boolean;
  create(): Promise<EmptyDatabase>;
}

export const DATABASES: readonly DatabaseKind[] = [
  {
    name: 'SQLite',
    available: true,
    async create() {
      const folder = mkdtempSync(join(tmpdir(), 'whosejob-sqlite-'));
      return {
        url: `file:${join(folder, 'test.db')}`,
        drop: async () => rmSync(folder, { recursive: true, force: true }),
      };
    },
  },
  { name: 'PostgreSQL', available: HAS_POSTGRES, create: createDatabase },
];

/** Describes the same behaviour on every database; `open` opens the suite's database once more. */
export function describeDatabases(
  title: string,
  tests: (open: () => Promise<Store>, kind: DatabaseKind) => void,
): void {
  for (const kind of DATABASES) {
    if (!kind.available) {
      describe(`${title} (${kind.name})`, () => {
        it.skip(`${kind.name} is not to be had for this platform through npm`, () => {});
      });
      continue;
    }
    describe(`${title} (${kind.name})`, () => {
      let database: EmptyDatabase;
      const stores: Store[] = [];

      beforeAll(async () => {
        database = await kind.create();
      }, 90_000);

      afterAll(async () => {
        await Promise.all(stores.map((store) => store.close()));
        await database.drop();
      });

      tests(async () => {
        const store = await openStore(database.url);
        stores.push(store);
        return store;
      }, kind);
    });
  }
}
