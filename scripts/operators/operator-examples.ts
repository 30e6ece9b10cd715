import {
  type ConditionValue,
  type FactType,
  type FactValue,
  type Operator,
  type OperatorValue,
  parseRuleDocument,
  type TestCondition,
} from '../../packages/rules/src/index.ts'
import { documentOf, type ExampleFact, exampleFacts, elementFact } from './example-facts.ts'

/** A test of one operator on a fact of one type, with values that show where it begins and ends to hold. */
export interface OperatorExample {
  readonly type: FactType
  readonly test: TestCondition
  readonly answers: readonly { readonly seen: FactValue; readonly holds: boolean }[]
}

function literalOf({ value }: Operator, example: ExampleFact): ConditionValue {
  switch (value) {
    case 'scalar':
    case 'element':
      return example.literal
    case 'list':
    case 'range':
      return [...example.pair] as string[] | number[]
    case 'prefix':
      return example.prefix
    case 'true':
      return true
  }
}

/** One example for each type that the operator takes. */
export function examplesOf(operator: Operator): OperatorExample[] {
  return operator.takes.map((type) => {
    const example = exampleFacts[type]
    const value = literalOf(operator, example)
    const around = Array.isArray(value) ? example.aroundPair : example.around
    const test = { fact: example.fact.id, operator: operator.id, value }
    const answers = [...around, null].map((seen) => ({ seen, holds: operator.holds(seen, value as OperatorValue) }))
    return { type, test: mustBeTaken(test), answers }
  })
}

/** The same against another fact, for the first type where that can be asked; null where it never can. */
export function againstFact(operator: Operator): TestCondition | null {
  const tests = operator.takes.map((type) => {
    const { fact, other } = exampleFacts[type]
    const right = { list: exampleFacts['text-list'].other, element: elementFact }[operator.value as string] ?? other
    return { fact: fact.id, operator: operator.id, value: { fact: right.id } }
  })
  return tests.find((test) => problemsOf(test).length === 0) ?? null
}

function problemsOf(test: TestCondition): string[] {
  const parsed = parseRuleDocument(documentOf(test))
  return parsed.ok ? [] : parsed.problems.map(({ message }) => message.en)
}

function mustBeTaken(test: TestCondition): TestCondition {
  const problems = problemsOf(test)
  if (problems.length > 0) throw new Error(`The example ${JSON.stringify(test)} is refused: ${problems.join(' ')}`)
  return test
}

/** What the operator says where one side is missing, or both. */
export interface NullAnswer {
  readonly seen: string
  readonly value: string
  readonly holds: boolean
}

export function nullAnswers(operator: Operator): NullAnswer[] {
  const [type] = operator.takes
  if (!type) return []
  const example = exampleFacts[type]
  const literal = literalOf(operator, example) as OperatorValue
  const known = example.around[0] ?? null
  const missing = { seen: '`null`', value: 'a value', holds: operator.holds(null, literal) }
  if (!againstFact(operator)) return operator.value === 'true' ? [{ ...missing, value: '`true`' }] : [missing]
  return [
    missing,
    { seen: 'a value', value: 'a fact that is `null`', holds: operator.holds(known, null) },
    { seen: '`null`', value: 'a fact that is `null`', holds: operator.holds(null, null) },
  ]
}
