import { type ConditionValue, type Fact, findOperator, operatorsFor, type TestCondition } from '@careline/rules'

/** Which control asks for a condition's value. */
export type ValueInput =
  | 'none'
  | 'money'
  | 'number'
  | 'boolean'
  | 'enum'
  | 'text'
  | 'date'
  | 'timestamp'
  | 'enum-list'
  | 'number-list'
  | 'text-list'
  | 'number-range'
  | 'date-range'

const isNumeric = (fact: Fact) => fact.type === 'integer' || fact.type === 'number'

/** Follows from the fact's type and what stands on the operator's right. */
export function valueInputOf(fact: Fact, operatorId: string): ValueInput {
  const shape = findOperator(operatorId)?.value ?? 'scalar'
  if (shape === 'true') return 'none'
  if (shape === 'range') return isNumeric(fact) ? 'number-range' : 'date-range'
  if (shape === 'list') {
    if (fact.values) return 'enum-list'
    return isNumeric(fact) ? 'number-list' : 'text-list'
  }
  if (fact.type === 'boolean') return 'boolean'
  if (isNumeric(fact)) return fact.unit?.startsWith('VND') ? 'money' : 'number'
  if (fact.values && shape !== 'prefix') return 'enum'
  if (fact.type === 'date' || fact.type === 'timestamp') return fact.type
  return 'text'
}

/** A value that fits at once, so that a fresh condition is never half a condition. */
export function startValue(fact: Fact, operatorId: string): ConditionValue {
  const [first = ''] = fact.values ?? []
  const low = fact.min ?? 0
  switch (valueInputOf(fact, operatorId)) {
    case 'none':
    case 'boolean':
      return true
    case 'money':
    case 'number':
      return low
    case 'number-range':
      return [low, fact.max ?? low]
    case 'number-list':
      return [low]
    case 'enum':
      return first
    case 'enum-list':
      return [first]
    case 'text-list':
      return []
    case 'date':
    case 'timestamp':
    case 'text':
      return ''
    case 'date-range':
      return ['', '']
  }
}

/** Operators to choose from; whether a value is there at all is only asked where it may be missing. */
export function operatorChoices(fact: Fact) {
  return operatorsFor(fact.type).filter((operator) => fact.nullable || operator.value !== 'true')
}

/** The fact that a fresh condition asks about: one with a value to choose from, so that it is whole at once and nobody's name or number. */
export function startFact(facts: readonly Fact[]): Fact | undefined {
  const whole = facts.filter((fact) => !fact.sensitive && fact.type !== 'text' && fact.type !== 'phone')
  return whole.find((fact) => fact.values && !fact.nullable) ?? whole[0] ?? facts[0]
}

/** The condition that picking a fact starts. */
export function startTest(fact: Fact): TestCondition {
  const operator = operatorChoices(fact)[0]?.id ?? 'equal'
  return { fact: fact.id, operator, value: startValue(fact, operator) }
}

/** Another fact keeps the operator and the value where they still fit. */
export function withFact(test: TestCondition, from: Fact | undefined, to: Fact): TestCondition {
  const keepsOperator = operatorChoices(to).some((operator) => operator.id === test.operator)
  if (!keepsOperator) return startTest(to)
  const keepsValue =
    from?.type === to.type && !to.values && valueInputOf(from, test.operator) === valueInputOf(to, test.operator)
  return { ...test, fact: to.id, value: keepsValue ? test.value : startValue(to, test.operator) }
}

/** Another operator keeps the value where it asks for one of the same kind. */
export function withOperator(test: TestCondition, fact: Fact, operator: string): TestCondition {
  if (valueInputOf(fact, test.operator) === valueInputOf(fact, operator)) return { ...test, operator }
  const single = Array.isArray(test.value) ? test.value[0] : test.value
  const list = valueInputOf(fact, operator).endsWith('-list')
  const isLiteral = single !== undefined && typeof single !== 'object' && typeof single !== 'boolean'
  if (list && isLiteral && single !== '') return { ...test, operator, value: [single] as string[] | number[] }
  if (Array.isArray(test.value) && isLiteral && !valueInputOf(fact, operator).includes('range') && !list)
    if (valueInputOf(fact, operator) !== 'none') return { ...test, operator, value: single }
  return { ...test, operator, value: startValue(fact, operator) }
}
