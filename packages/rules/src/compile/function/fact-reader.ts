import type { Facts, FactType, FactValue } from '../../document/fact.ts'
import { isTextList, readFacts, readMoment } from '../../document/read-facts.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import { isCalendarDate } from '../../document/timestamp.ts'
import { GeneratedCode } from './generated-code.ts'

export type ReadFacts = (facts: Facts) => FactValue[]

/** A copy without a prototype, so that a plain `facts[id]` reads what `readFacts` would. */
function ownFacts(facts: Facts): Facts {
  return Object.assign(Object.create(null), facts) as Facts
}

/** The test that a value passes which can be taken as it is. */
function passes(value: string, type: FactType, code: GeneratedCode): string {
  if (type === 'boolean') return `${value} === true || ${value} === false`
  // Most whole numbers are small ones, which need no call.
  if (type === 'integer') return `${value} === (${value} | 0) || ${code.constant(Number.isSafeInteger)}(${value})`
  if (type === 'number') return `typeof ${value} === 'number' && ${value} - ${value} === 0`
  if (type === 'text-list') return `${code.constant(isTextList)}(${value})`
  const isText = `typeof ${value} === 'string'`
  return type === 'date' ? `${isText} && ${code.constant(isCalendarDate)}(${value})` : isText
}

/**
 * `readFacts` for the facts in `ids`, as an array in their order; every declared fact is checked all the same.
 * The array is also the decision's memory of its facts: a caller may use one object for row after row.
 * @param parsed whether the facts are `parseFacts`'s own, so that nothing but absent ones is left to see to
 */
export function compileFactReader(document: RuleDocument, ids: readonly string[], parsed: boolean): ReadFacts {
  const code = new GeneratedCode()
  const spell = code.constant(readMoment)
  // Nothing but its error is wanted: whatever fails the tests below, it throws.
  const refuse = code.constant((facts: Facts) => void readFacts(document, facts))
  const statements = document.facts.map(({ id }, index) => {
    const name = code.constant(id)
    // `toString` and its like are inherited by every object.
    return `const f${index} = ${id in Object.prototype ? `Object.hasOwn(own, ${name}) ? own[${name}] : null` : `own[${name}]`}`
  })
  const tests = document.facts.map(({ type }, index) => `(${passes(`f${index}`, type, code)} || f${index} == null)`)
  const isSpelt = (type: FactType) => type === 'timestamp' && !parsed
  const moments = document.facts.flatMap(({ id, type }, index) =>
    isSpelt(type) ? [`const m${index} = f${index} == null ? null : ${spell}(${code.constant(id)}, f${index})`] : [],
  )
  const read = new Map(
    document.facts.map(({ id, type }, index) => [id, isSpelt(type) ? `m${index}` : `f${index} ?? null`]),
  )
  const own = `const kind = Object.getPrototypeOf(facts); const own = kind === Object.prototype || kind === null ? facts : ${code.constant(ownFacts)}(facts)`
  const check = parsed ? '' : `if (!(${tests.join(' && ')})) ${refuse}(facts)`
  const values = ids.map((id) => read.get(id) ?? 'null')
  return code.build(
    `(facts) => { ${[own, ...statements, check, ...moments].join('\n')}\nreturn [${values.join(', ')}] }`,
  ) as ReadFacts
}
