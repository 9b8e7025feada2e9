/** Says on standard error why the program does not run. */
import { CatalogError } from './catalog';
import { EXIT_CONFIG, EXIT_SOFTWARE, EXIT_UNAVAILABLE, StartError } from './start-error';
import { StoreError } from './store';

/** Errors of platforms that a setting puts right, by code. */
const SETTINGS = new Set(['slack-credentials', 'slack-not-configured', 'TEAMS_REGISTRATION']);

/** Explains an error that was to be expected; throws any other. Returns the exit code. */
export function explainFailure(error: unknown): number {
  if (error instanceof StartError) return say(error.message, error.exitCode);
  if (error instanceof StoreError) {
    const hint =
      error.code === 'store_schema_newer' ? '' : ' DATABASE_URL says which database is used.';
    return say(`${error.message}${hint}`, EXIT_UNAVAILABLE);
  }
  if (error instanceof CatalogError)
    return say(`The catalog is not fit for use:\n${error.message}`, EXIT_SOFTWARE);
  if (error instanceof Error && SETTINGS.has(String((error as { code?: unknown }).code)))
    return say(error.message, EXIT_CONFIG);
  throw error;
}

function say(message: string, exitCode: number): number {
  process.stderr.write(`whosejob: ${message}\n`);
  return exitCode;
}
