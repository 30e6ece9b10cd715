import { isTooDeep } from '../document/depth.ts'
import type { Problem } from '../document/problem.ts'
import { isOlderVersion, versionProblem } from '../document/schema-version.ts'

/** A document as it is stored: plain JSON, of whatever shape its version had. */
export type StoredDocument = Readonly<Record<string, unknown>>

/** A step from one version of a kind of document to the next. */
export interface Migration {
  /** The version that it leads to, from the one before it. */
  version: number
  /** What is otherwise since. */
  what: string
  /** Pure, on plain JSON: today's types say nothing about a document of then. The version is written for it. */
  migrate: (document: StoredDocument) => StoredDocument
}

/** `document` is plain JSON still, to be parsed. */
export type Migrated = { ok: true; document: unknown } | { ok: false; problems: Problem[] }

/**
 * Leads a stored document through all that came after its version, up to version `to`. What is no document, nests without
 * end or says no version (then it is taken for a current one, as people write it by hand) is given back as it is, for its
 * parser to judge; a version that is newer, or none at all, is refused.
 */
export function runMigrations(input: unknown, migrations: readonly Migration[], to: number): Migrated {
  if (!isDocument(input) || isTooDeep(input)) return { ok: true, document: input }
  const version = input['schemaVersion']
  if (version === undefined || version === to) return { ok: true, document: input }
  if (!isOlderVersion(version, to)) return { ok: false, problems: [versionProblem(version, to)] }
  const document = migrations
    .filter((step) => step.version > version && step.version <= to)
    .reduce<StoredDocument>((at, step) => ({ ...step.migrate(at), schemaVersion: step.version }), input)
  return { ok: true, document }
}

function isDocument(input: unknown): input is StoredDocument {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}
