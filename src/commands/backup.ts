/** `whosejob backup <file>`: a copy of the SQLite database, also while the program runs on it. */
import { parseConfig, readEnvironment } from '../config';
import { explainFailure } from '../explain-failure';
import { EXIT_USAGE } from '../start-error';
import { openStore } from '../store';

/** Writes the copy to a file that does not exist yet. Sets the exit code; a failure is one clear message. */
export async function backup(file: string): Promise<void> {
  try {
    const store = await openStore(parseConfig(readEnvironment()).database);
    try {
      if (store.backup === undefined) {
        process.stderr.write('whosejob: PostgreSQL has pg_dump for that; see docs/deploy.md.\n');
        process.exitCode = EXIT_USAGE;
        return;
      }
      await store.backup(file);
      process.stdout.write(`The database at ${store.place} was copied to ${file}.\n`);
    } finally {
      await store.close();
    }
  } catch (error) {
    process.exitCode = explainFailure(error);
  }
}
