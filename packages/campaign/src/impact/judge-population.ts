import { type Columns, type ColumnsResult, evaluateColumns, type RowSet } from '@careline/rules'
import { outputKind, ruleDocumentOf } from '../document/rule-document.ts'
import type { JudgedPart } from './judged-part.ts'

/** One value of an output at one place of its order, and the rows that are given it there; no row has a value twice. */
export interface GivenValue {
  value: string
  rows: RowSet
}

/** What `decide` says of each customer, of all customers at once; outputs as if everybody were eligible. */
export interface JudgedPopulation {
  eligibility: ColumnsResult
  /** Who may be contacted. */
  allowed: RowSet
  outputs: Map<string, GivenValue[]>
}

export function evaluateSet(campaign: JudgedPart, ruleSetId: string, columns: Columns): ColumnsResult {
  const document = ruleDocumentOf(campaign)
  const catalogue = campaign.ruleSets.find(({ id }) => id === ruleSetId)?.over?.catalogue ?? ''
  return evaluateColumns(document, ruleSetId, columns, { items: campaign.catalogues[catalogue]?.items ?? [] })
}

/** Judges every customer of a population by a campaign's eligibility, contact and outputs. */
export function judgePopulation(campaign: JudgedPart, columns: Columns): JudgedPopulation {
  const { store } = columns
  const { decisions } = campaign
  const allowed = allowedRows(campaign, columns)
  const outputs = new Map<string, GivenValue[]>()
  for (const output of decisions.outputs) {
    const needed = output.onlyWith === undefined ? undefined : (outputs.get(output.onlyWith) ?? [])
    const conditions = [
      ...(output.needsContact ? [allowed] : []),
      ...(needed ? [store.or(needed.map(({ rows }) => rows))] : []),
    ]
    const given = givenValues(campaign, output, columns)
    outputs.set(
      output.id,
      given.map(({ value, rows }) => ({ value, rows: store.and([rows, ...conditions]) })),
    )
  }
  return { eligibility: evaluateSet(campaign, decisions.eligibility, columns), allowed, outputs }
}

/** As in `decide`: only a text is a reason against contact. */
function allowedRows(campaign: JudgedPart, columns: Columns): RowSet {
  const { ruleSet, param } = campaign.decisions.contact
  const blocked = evaluateSet(campaign, ruleSet, columns).events.flatMap(({ event, rows }) => {
    const reason = event.params[param]
    return typeof reason === 'string' && reason !== 'allowed' ? [rows] : []
  })
  return columns.store.not(columns.store.or(blocked))
}

function givenValues(
  campaign: JudgedPart,
  output: JudgedPart['decisions']['outputs'][number],
  columns: Columns,
): GivenValue[] {
  const { store } = columns
  const result = evaluateSet(campaign, output.ruleSet, columns)
  const ruleSet = campaign.ruleSets.find(({ id }) => id === output.ruleSet)
  if (result.items) return result.items.map(({ item, offered }) => ({ value: item.id, rows: offered }))
  const given = result.events.flatMap(({ event, rows }): GivenValue[] => {
    const value = event.params[output.param ?? '']
    return typeof value === 'string' ? [{ value, rows }] : []
  })
  if (ruleSet && outputKind(ruleSet) === 'value') {
    const values = [...new Set(given.map(({ value }) => value))]
    return values.map((value) => ({ value, rows: store.or(rowsOf(value, given)) }))
  }
  // Two rules may give one value: it counts where it comes first.
  return given.map(({ value, rows }, at) => {
    return { value, rows: store.without(rows, store.or(rowsOf(value, given.slice(0, at)))) }
  })
}

function rowsOf(value: string, given: readonly GivenValue[]): RowSet[] {
  return given.flatMap((each) => (each.value === value ? [each.rows] : []))
}

/** The rows for which two versions of an output differ: in a value, or in the order of two values. */
export function differingRows(before: GivenValue[], after: GivenValue[], { store }: Columns): RowSet {
  // Row sets are kept under what they mean: what an edit did not touch is the same object.
  const untouched =
    before.length === after.length &&
    before.every(({ value, rows }, at) => value === after[at]?.value && rows === after[at].rows)
  if (untouched) return store.none()
  const values = [...new Set([...before, ...after].map(({ value }) => value))]
  const given = values.flatMap((value) => {
    const [was, is] = [store.or(rowsOf(value, before)), store.or(rowsOf(value, after))]
    return was === is ? [] : [store.without(was, is), store.without(is, was)]
  })
  return store.or([...given, ...reorderedRows(before, after, store)])
}

/** The rows that are given two values both times, once in one order and once in the other. */
function reorderedRows(before: GivenValue[], after: GivenValue[], store: Columns['store']): RowSet[] {
  const places = new Map<string, { rows: RowSet; place: number }[]>()
  after.forEach(({ value, rows }, place) => places.set(value, [...(places.get(value) ?? []), { rows, place }]))
  return before.flatMap((first, at) =>
    before.slice(at + 1).flatMap((second) => {
      if (first.value === second.value) return []
      const [ofFirst, ofSecond] = [places.get(first.value) ?? [], places.get(second.value) ?? []]
      return ofFirst.flatMap((nowFirst) =>
        ofSecond
          .filter((nowSecond) => nowSecond.place < nowFirst.place)
          .map((nowSecond) => store.and([first.rows, second.rows, nowFirst.rows, nowSecond.rows])),
      )
    }),
  )
}
