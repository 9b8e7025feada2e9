/** All migrations by name. Names sort by date; one that was released never changes. */
import type { Migration } from 'kysely';
import { firstTables } from './2026-11-24-first-tables';
import { tips } from './2026-11-24-tips';
import { unanswered } from './2026-11-24-unanswered';
import { tipOrigin } from './2026-11-30-tip-origin';

/** What `migrate` applies, in the order of the names. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-24-first-tables': firstTables,
  '2026-11-24-tips': tips,
  '2026-11-24-unanswered': unanswered,
  '2026-11-30-tip-origin': tipOrigin,
};
