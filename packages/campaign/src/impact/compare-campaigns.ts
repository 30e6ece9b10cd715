import type { Columns, RowSet } from '@careline/rules'
import { differingRows, type JudgedPopulation, judgePopulation } from './judge-population.ts'
import type { JudgedPart } from './judged-part.ts'

/** What an edit does to a population, in numbers of customers. */
export interface ComparedCampaigns {
  customers: number
  /** Eligible before, and after. */
  before: number
  after: number
  entering: number
  leaving: number
  /** Customers eligible before and after for whom an output differs, by output id. */
  changed: Record<string, number>
  /** Of the campaign after the edit: each rule by itself, what is left after it, and last who may be contacted (`contact`). */
  funnel: { rule: string; meets: number; left: number }[]
}

/** The customers whom an edit touches. */
export interface TouchedRows {
  entering: RowSet
  leaving: RowSet
  /** Eligible before and after. */
  staying: RowSet
  changed: Map<string, RowSet>
}

export function touchedRows(before: JudgedPart, after: JudgedPart, columns: Columns): TouchedRows {
  return touched(judgePopulation(before, columns), judgePopulation(after, columns), columns)
}

/** Counts what `after` changes against `before`. */
export function compareCampaigns(before: JudgedPart, after: JudgedPart, columns: Columns): ComparedCampaigns {
  const { store } = columns
  const [was, is] = [judgePopulation(before, columns), judgePopulation(after, columns)]
  const { entering, leaving, changed } = touched(was, is, columns)
  let left = store.all()
  const funnel = is.eligibility.rules.map(({ rule, held }) => {
    left = store.and([left, held])
    return { rule, meets: held.count, left: left.count }
  })
  const queued = store.and([is.eligibility.holds, is.allowed])
  return {
    customers: columns.rows,
    before: was.eligibility.holds.count,
    after: is.eligibility.holds.count,
    entering: entering.count,
    leaving: leaving.count,
    changed: Object.fromEntries([...changed].map(([id, rows]) => [id, rows.count])),
    funnel: [...funnel, { rule: 'contact', meets: is.allowed.count, left: queued.count }],
  }
}

function touched(was: JudgedPopulation, is: JudgedPopulation, columns: Columns): TouchedRows {
  const { store } = columns
  const both = store.and([was.eligibility.holds, is.eligibility.holds])
  const outputs = [...new Set([...was.outputs.keys(), ...is.outputs.keys()])]
  return {
    entering: store.without(is.eligibility.holds, was.eligibility.holds),
    leaving: store.without(was.eligibility.holds, is.eligibility.holds),
    staying: both,
    changed: new Map(
      outputs.map((id) => {
        const differing = differingRows(was.outputs.get(id) ?? [], is.outputs.get(id) ?? [], columns)
        return [id, store.and([both, differing])]
      }),
    ),
  }
}
