/** `whosejob migrate`: brings the database up to date, and says what it did. */
import { parseConfig, readEnvironment } from '../config';
import { explainFailure } from '../explain-failure';
import { openStore } from '../store';

/** Sets the exit code; a failure is one clear message on standard error. */
export async function migrate(): Promise<void> {
  try {
    const store = await openStore(parseConfig(readEnvironment()).database);
    try {
      const applied = await store.migrate();
      const done =
        applied.length === 0 ? 'was up to date' : `is up to date (${applied.join(', ')})`;
      process.stdout.write(`The database at ${store.place} ${done}.\n`);
    } finally {
      await store.close();
    }
  } catch (error) {
    process.exitCode = explainFailure(error);
  }
}
