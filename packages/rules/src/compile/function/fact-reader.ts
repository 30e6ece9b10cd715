import type { Facts, FactValue } from '../../document/fact.ts'
import { refuseNumber } from '../../document/read-facts.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import { canonicalTimestamp } from '../../document/timestamp.ts'
import { GeneratedCode } from './generated-code.ts'

export type ReadFacts = (facts: Facts) => FactValue[]

/** A copy without a prototype, so that a plain `facts[id]` reads what `readFacts` would. */
function ownFacts(facts: Facts): Facts {
  return Object.assign(Object.create(null), facts) as Facts
}

/**
 * `readFacts` for the facts in `ids`, as an array in their order; every declared number is checked all the same.
 * The array is also the decision's memory of its facts: a caller may use one object for row after row.
 */
export function compileFactReader(document: RuleDocument, ids: readonly string[]): ReadFacts {
  const code = new GeneratedCode()
  const refuse = code.constant(refuseNumber)
  const spell = code.constant(canonicalTimestamp)
  const statements = document.facts.map(({ id, type }, index) => {
    const [name, value] = [code.constant(id), `f${index}`]
    // `toString` and its like are inherited by every object.
    const read = id in Object.prototype ? `Object.hasOwn(own, ${name}) ? own[${name}] : null` : `own[${name}]`
    const check = `if (${value} === undefined) ${value} = null; else if (typeof ${value} === 'number' && ${value} - ${value} !== 0) ${refuse}(${name}, ${value})`
    const moment = type === 'timestamp' ? `; if (typeof ${value} === 'string') ${value} = ${spell}(${value})` : ''
    return `let ${value} = ${read}; ${check}${moment}`
  })
  const places = new Map(document.facts.map(({ id }, index) => [id, index]))
  const own = `const kind = Object.getPrototypeOf(facts); const own = kind === Object.prototype || kind === null ? facts : ${code.constant(ownFacts)}(facts)`
  const values = ids.map((id) => `f${places.get(id)}`)
  return code.build(`(facts) => { ${[own, ...statements].join('\n')}\nreturn [${values.join(', ')}] }`) as ReadFacts
}
