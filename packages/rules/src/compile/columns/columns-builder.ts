import type { Fact, Facts } from '../../document/fact.ts'
import { familyOf } from '../../document/fact-scope.ts'
import { FactTypeError } from '../../document/fact-type-error.ts'
import { readFacts } from '../../document/read-facts.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import type { ColumnBuilder } from './column-builder.ts'
import { CodeColumnBuilder } from './code-column-builder.ts'
import type { Column } from './column.ts'
import { Columns } from './columns.ts'
import { ListColumnBuilder } from './list-column-builder.ts'
import { NumberColumnBuilder } from './number-column-builder.ts'

function builderFor({ type }: Fact): ColumnBuilder {
  const family = familyOf(type)
  if (family === 'boolean') return new CodeColumnBuilder(family)
  if (family === 'text') return new CodeColumnBuilder(family)
  return family === 'text-list' ? new ListColumnBuilder() : new NumberColumnBuilder(family)
}

/** Makes columns of rows as they come, so that a population never has to be in memory as objects. */
export class ColumnsBuilder {
  readonly #document: RuleDocument
  readonly #builders: Map<string, ColumnBuilder>
  #rows = 0

  /** @param facts the ids that rules will ask about, all declared ones where absent */
  constructor(document: RuleDocument, facts?: readonly string[]) {
    const wanted = document.facts.filter(({ id }) => !facts || facts.includes(id))
    this.#document = { facts: wanted, ruleSets: [] }
    this.#builders = new Map(wanted.map((fact) => [fact.id, builderFor(fact)]))
  }

  /**
   * Takes the next row.
   * @param facts flat, by fact id; an absent one is null
   * @throws FactTypeError where a value is not of its fact's type; the row is named by its number, from 0
   */
  add(facts: Facts): void {
    let read: Facts
    try {
      read = readFacts(this.#document, facts)
    } catch (error) {
      if (error instanceof FactTypeError) throw new FactTypeError(error.fact, error.type, `Row ${this.#rows}: `)
      throw error
    }
    for (const [id, builder] of this.#builders) builder.add(read[id] ?? null)
    this.#rows++
  }

  /**
   * The columns of the rows until now.
   * @param options `cacheBytes`: how much memory kept row sets may take, 256 MiB where absent
   */
  build(options: { cacheBytes?: number } = {}): Columns {
    const columns = [...this.#builders].map(([id, builder]): [string, Column] => [id, builder.build()])
    return new Columns(this.#rows, Object.fromEntries(columns), options)
  }
}

/**
 * The columns of rows that are all at hand.
 * @param document declares the facts
 * @param rows customers' facts, flat by fact id; row numbers are their places, from 0
 * @param options `facts`: the ids that rules will ask about, all declared ones where absent; `cacheBytes`: how much memory
 * kept row sets may take, 256 MiB where absent
 * @throws FactTypeError where a value is not of its fact's type; the row is named by its number
 */
export function columnsFromRows(
  document: RuleDocument,
  rows: Iterable<Facts>,
  options: { facts?: readonly string[]; cacheBytes?: number } = {},
): Columns {
  const builder = new ColumnsBuilder(document, options.facts)
  for (const facts of rows) builder.add(facts)
  return builder.build(options.cacheBytes === undefined ? {} : { cacheBytes: options.cacheBytes })
}
