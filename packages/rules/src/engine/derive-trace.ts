import { comparedFact, type Condition } from '../document/condition.ts'
import type { FactValue } from '../document/fact.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { ConditionTrace } from './trace.ts'

/** What json-rules-engine leaves on each condition that it has run; a named one has become what it stands for. */
export interface RunCondition {
  all?: RunCondition[]
  any?: RunCondition[]
  not?: RunCondition
  result?: boolean
  factResult?: FactValue
  valueResult?: FactValue
}

type Named = RuleDocument['conditions']

/** Lays the engine's answers on the document's own conditions, so that names are kept. */
function readTrace(condition: Condition, run: RunCondition, held: boolean, named: Named): ConditionTrace {
  const child = (inner: Condition, innerRun: RunCondition | undefined) =>
    readTrace(inner, innerRun ?? {}, innerRun?.result === true, named)
  if ('all' in condition || 'any' in condition) {
    const kind = 'all' in condition ? 'all' : 'any'
    const inner = 'all' in condition ? condition.all : condition.any
    return { kind, held, evaluated: true, children: inner.map((each, index) => child(each, run[kind]?.[index])) }
  }
  if ('not' in condition) return { kind: 'not', held, evaluated: true, children: [child(condition.not, run.not)] }
  if ('condition' in condition) {
    const meant = named?.[condition.condition]
    // The engine put the meant condition in the place of the name: both share one node of the run.
    const children = meant ? [readTrace(meant, run, held, named)] : []
    return { kind: 'named', name: condition.condition, held, evaluated: true, children }
  }
  const { fact, operator, value } = condition
  const trace: ConditionTrace = {
    kind: 'test',
    held,
    evaluated: true,
    fact,
    operator,
    value,
    seen: run.factResult ?? null,
  }
  return comparedFact({ value }) !== undefined ? { ...trace, compared: run.valueResult ?? null } : trace
}

/** Marks what an earlier sibling had already settled: after the first miss in `all`, the first hit in `any`. */
export function markNeeded(trace: ConditionTrace, needed = true): ConditionTrace {
  if (!trace.children) return { ...trace, evaluated: needed }
  const settles = trace.kind === 'all' ? false : trace.kind === 'any' ? true : null
  const settledAt = trace.children.findIndex((child) => child.held === settles)
  const children = trace.children.map((child, index) =>
    markNeeded(child, needed && (settledAt === -1 || index <= settledAt)),
  )
  return { ...trace, evaluated: needed, children }
}

/** The trace of one rule's conditions from what the engine left; pure. */
export function deriveTrace(condition: Condition, run: RunCondition, held: boolean, named: Named): ConditionTrace {
  return markNeeded(readTrace(condition, run, held, named))
}
