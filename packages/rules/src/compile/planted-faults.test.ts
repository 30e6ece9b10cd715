import { expect, it } from 'vitest'
import type { FactValue } from '../document/fact.ts'
import { orderItems } from '../engine/item-order.ts'
import type { ConditionTrace } from '../engine/trace.ts'
import type { OperatorValue } from '../operators/operator.ts'
import { operatorOf } from '../operators/operator-table.ts'
import type { Executor } from '../testing/executor.ts'
import { findDisagreement } from '../testing/find-disagreement.ts'
import { naiveExecutor, type NaiveWays } from '../testing/naive-executor.ts'
import { runSize } from '../testing/random-scene.ts'

const { seed } = runSize(process.env)

async function isFound(executor: Executor, numRuns = 200): Promise<boolean> {
  return (await findDisagreement([executor], { seed, numRuns }, { shrink: false })) !== null
}

type Holds = NaiveWays['holds']
const meant: Holds = (operator, seen, value) => operatorOf(operator).holds(seen, value)
const orders = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'between']
const hasNull = (seen: FactValue, value: OperatorValue) => seen === null || value === null

/** What `change` makes of both sides of the operators in `of`. */
function seeing(of: string[], change: (value: FactValue) => FactValue): Holds {
  const both = (value: OperatorValue): OperatorValue =>
    Array.isArray(value) ? (value.map((each) => change(each)) as string[]) : change(value)
  return (operator, seen, value) =>
    of.includes(operator) ? meant(operator, both(seen) as FactValue, both(value)) : meant(operator, seen, value)
}

/** All that follows the first child that could have settled a group is taken for needed. */
function everythingNeeded(trace: ConditionTrace): ConditionTrace {
  return trace.children ? { ...trace, children: trace.children.map(everythingNeeded) } : trace
}

const faults: Record<string, Partial<NaiveWays>> = {
  'null is not folded: an order with a missing value is unknown, and so is its `not`': {
    holds: (operator, seen, value) =>
      orders.includes(operator) && hasNull(seen, value) ? null : meant(operator, seen, value),
  },
  '`not` over null: what is missing is taken for not equal in `notIn` and `notEqual` alike, as SQL does': {
    holds: (operator, seen, value) =>
      (operator === 'notIn' || operator === 'notEqual') && seen === null ? false : meant(operator, seen, value),
  },
  'JavaScript orders null as 0': {
    holds: (operator, seen, value) => meant(operator, orders.includes(operator) ? (seen ?? 0) : seen, value),
  },
  'tie order: equal priorities come out last first': {
    order: (rules) => rules.toReversed().toSorted((left, right) => (right.priority ?? 1) - (left.priority ?? 1)),
  },
  '`in` on text finds parts of texts': {
    holds: (operator, seen, value) =>
      operator === 'in' && typeof seen === 'string' && Array.isArray(value)
        ? value.some((each) => String(each).includes(seen))
        : meant(operator, seen, value),
  },
  'numbers are ordered as text': {
    holds: seeing(orders, (value) => (typeof value === 'number' ? String(value) : value)),
  },
  'a boundary is left out of `at least`': {
    holds: (operator, seen, value) =>
      meant(operator === 'greaterThanInclusive' ? 'greaterThan' : operator, seen, value),
  },
  'a boundary is left out of `between`': {
    holds: (operator, seen, value) =>
      meant(operator, seen, value) && !(operator === 'between' && Array.isArray(value) && value[1] === seen),
  },
  'short-circuit: what was not needed is shown as needed': { needed: everythingNeeded },
  'collation: case does not count in text': {
    holds: seeing(['equal', 'notEqual', 'in', 'notIn', 'startsWith'], (value) =>
      typeof value === 'string' ? value.toLowerCase() : value,
    ),
  },
  'unicode: text is normalised before it is compared': {
    holds: seeing(['equal', 'notEqual', 'in', 'notIn', 'contains'], (value) =>
      typeof value === 'string' ? value.normalize('NFC') : value,
    ),
  },
  'zero and minus zero differ': {
    holds: (operator, seen, value) => (operator === 'equal' ? Object.is(seen, value) : meant(operator, seen, value)),
  },
  'huge numbers lose their upper bits': {
    holds: seeing(orders, (value) => (typeof value === 'number' && Number.isInteger(value) ? value | 0 : value)),
  },
  'items without a value come first': {
    items: (items, over) => {
      const key = over.orderBy[0]?.fact.slice('item.'.length) ?? ''
      const missing = items.filter((item) => item[key] === null)
      return [
        ...missing,
        ...orderItems(
          items.filter((item) => item[key] !== null),
          over,
        ),
      ]
    },
  },
  'the limit is not kept': { offered: (ids) => ids },
}

it('finds no fault in rules that are walked through without one', { timeout: 60_000 }, async () => {
  expect(await isFound(naiveExecutor('naive'), 50)).toBe(false)
})

it.each(Object.entries(faults))('finds it when %s (planted)', { timeout: 180_000 }, async (name, ways) => {
  expect(await isFound(naiveExecutor(name, ways))).toBe(true)
})
