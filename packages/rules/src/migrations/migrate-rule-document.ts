import { ruleSchemaVersion } from '../document/schema-version.ts'
import { type Migrated, type Migration, runMigrations } from './migration.ts'
import { presenceOperators } from './presence-operators.ts'

/** All that ever changed in a rule document's language, oldest first. */
export const ruleMigrations: readonly Migration[] = [presenceOperators]

/**
 * Brings a stored rule document to the language of today; `parseRuleDocument` reads it then.
 * @param input any JSON value; a document without `schemaVersion` is taken for a current one
 * @param to an earlier version to stop at, for a document that holds rules and has versions of its own
 * @returns the document, or the problem that it is of a newer version
 */
export function migrateRuleDocument(input: unknown, to: number = ruleSchemaVersion): Migrated {
  return runMigrations(input, ruleMigrations, to)
}
