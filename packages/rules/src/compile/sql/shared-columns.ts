import type { RuleDocument } from '../../document/rule-document.ts'
import { ruleToSql, type RuleToSqlOptions } from './rule-to-sql.ts'
import { shareConditions } from './share-conditions.ts'
import { sqlConcat, type SqlFragment, type SqlParts } from './sql-fragment.ts'

/** What several rules of a document ask, as columns that a statement works out once a row, beneath. */
export interface SharedColumns {
  /** Decides as the document given: what is shared has a name in it. */
  document: RuleDocument
  /** The columns' names, quoted, and what they hold; none where nothing is shared. */
  columns: readonly { name: string; predicate: SqlFragment }[]
  /** For `RuleToSqlOptions.computed`. */
  computed: (name: string) => string | null
  /**
   * The FROM item of a statement that names the columns.
   * @param rows the FROM item with the facts' columns and its alias: `customers AS customer`
   * @param alias that alias, which the item has too
   */
  from: (rows: string, alias: string) => SqlParts
}

/**
 * `shareConditions` as SQL: compile `document` with `computed`, and select from `from(…)`.
 * @param document as `parseRuleDocument` gave it; only what its rule sets ask is shared
 */
export function sharedColumns(document: RuleDocument, { column }: Pick<RuleToSqlOptions, 'column'>): SharedColumns {
  const { document: rewritten, shared } = shareConditions(document)
  const quoted = (name: string) => `"${name}"`
  const columns = shared.map((name) => ({
    name: quoted(name),
    predicate: ruleToSql(rewritten, { condition: name }, { column }),
  }))
  const beneath = columns.flatMap(({ name, predicate }) => sqlConcat(', ', predicate.parts, ` AS ${name}`))
  const known = new Set(shared)
  return {
    document: rewritten,
    columns,
    computed: (name) => (known.has(name) ? quoted(name) : null),
    // Without OFFSET the database would write a predicate wherever its name stands; columns that nobody asks for it leaves out.
    from: (rows, alias) =>
      shared.length === 0
        ? sqlConcat(rows)
        : sqlConcat(`(SELECT ${alias}.*`, beneath, ` FROM ${rows} OFFSET 0) AS ${alias}`),
  }
}
