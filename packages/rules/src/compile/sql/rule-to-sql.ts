import type { CatalogueItem } from '../../document/catalogue-item.ts'
import type { Condition } from '../../document/condition.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import { conditionSql } from './condition-sql.ts'
import type { SqlScope } from './operands.ts'
import { renderSql, type SqlFragment } from './sql-fragment.ts'

/** Where the facts are. */
export interface RuleToSqlOptions {
  /** The column of a fact: an identifier expression that is already quoted. Columns: boolean, bigint, double precision, text, date, timestamptz, text[]. */
  column: (factId: string) => string
  /** The item that `item.*` facts are of, in a set over a catalogue. */
  item?: CatalogueItem
  /**
   * The boolean column, never NULL, in which the statement has worked out the named condition already, as an identifier
   * that is quoted; null where there is none. See `sharedColumns`.
   */
  computed?: (name: string) => string | null
  /** The number of the first placeholder, 1 where absent. */
  firstPlaceholder?: number
}

export function sqlScope(document: RuleDocument, { column, item, computed }: RuleToSqlOptions): SqlScope {
  return { column, item, computed, types: new Map(document.facts.map((fact) => [fact.id, fact.type])) }
}

/**
 * A condition as a predicate for the rows of customers. It is TRUE exactly where the reference holds and FALSE where it
 * does not, never NULL. Everything from the document is bound; only `column` writes identifiers.
 * @param document as `parseRuleDocument` gave it: it declares the facts and the named conditions
 * @param condition a rule's `conditions`, or any other of the document
 * @param options the columns; for a condition about `item.*`, the item
 * @throws where the condition asks about an item and there is none
 */
export function ruleToSql(document: RuleDocument, condition: Condition, options: RuleToSqlOptions): SqlFragment {
  return renderSql(conditionSql(condition, document.conditions, sqlScope(document, options)), options.firstPlaceholder)
}
