import { columnsOf } from '@careline/campaign'
import { type Fact, sqlTypes } from '@careline/rules'

/** A fact's column in `snapshots.snapshot_<id>`. */
export interface Column {
  fact: string
  /** The bare name; write it with `quoted`. */
  name: string
  type: string
}

/** The columns of a snapshot's facts, in their order. Two ids that make one name (`aB`, `a.b`) are told apart by a number. */
export function columnsFor(facts: Fact[]): Column[] {
  const named = new Map(columnsOf(facts).map(({ factId, column }) => [factId, column]))
  const taken = new Set<string>()
  return facts.map((fact) => {
    const plain = named.get(fact.id) ?? fact.id
    let name = plain
    for (let next = 2; taken.has(name); next++) name = `${plain}__${next}`
    taken.add(name)
    return { fact: fact.id, name, type: sqlTypes[fact.type] }
  })
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** The table of a snapshot, as SQL. @throws where the id is not a UUID: it becomes part of a statement */
export function snapshotTable(snapshotId: string): string {
  if (!UUID.test(snapshotId)) throw new Error('A snapshot id is a UUID in small letters.')
  return `snapshots.snapshot_${snapshotId.replaceAll('-', '')}`
}
