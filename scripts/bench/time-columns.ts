// The population in columns, in a process of its own: prints milliseconds.
import {
  Columns,
  ColumnsBuilder,
  countsOf,
  diffOverColumns,
  evaluateColumns,
  type RuleDocument,
} from '../../packages/rules/src/index.ts'
import { median } from './figures.ts'
import { editThreshold } from './edited.ts'
import { drawCustomers, readWorkload, ruleSetId } from './workload.ts'

const rows = Number(process.argv[2])
const document = readWorkload()
const facts = document.facts.map(({ id }) => id).filter((id) => id !== 'msisdn')
const builder = new ColumnsBuilder(document, facts)
for (const customer of drawCustomers(rows)) builder.add(customer)
const drawn = builder.build()
const columns = Object.fromEntries(facts.map((id) => [id, drawn.column(id)]))
/** The same arrays without anything that is kept from before. */
const forgetful = () => new Columns(rows, columns, { cacheBytes: 1024 * 1024 * 1024 })

/** All thirty rules, the rows of each and of each of its conditions, and the counts of the rules. */
function evaluateAnew(): number {
  const population = forgetful()
  const start = performance.now()
  const result = evaluateColumns(document, ruleSetId, population)
  for (const { rows: raised } of result.events) void raised.count
  return performance.now() - start
}

/** A threshold is edited; what enters, leaves and changes, and the counts at every condition. */
function edit(population: Columns, before: RuleDocument, after: RuleDocument): number {
  const start = performance.now()
  const diff = diffOverColumns({ document: before, ruleSetId }, { document: after, ruleSetId }, population)
  void [diff.entering.count, diff.leaving.count, diff.changed.count, countsOf(diff.after)]
  return performance.now() - start
}

const evaluated = Array.from({ length: 7 }, evaluateAnew)
const population = forgetful()
countsOf(evaluateColumns(document, ruleSetId, population))
const edits = Array.from({ length: 20 }, (_, index) =>
  edit(population, document, editThreshold(document, 150_500 + index * 500)),
)
console.log(JSON.stringify({ evaluate: median(evaluated), edit: median(edits) }))
