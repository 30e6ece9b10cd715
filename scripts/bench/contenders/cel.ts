import { evaluate, parse } from 'cel-js'
import { asExpression } from '../as-expression.ts'
import { readWorkload } from '../workload.ts'
import { type Contender, listed } from './contender.ts'

export const cel: Contender = {
  prepare: () => {
    const document = readWorkload()
    const dialect = {
      and: '&&',
      or: '||',
      not: (inner: string) => `!(${inner})`,
      text: (value: string) => `"${value}"`,
    }
    const rules = (document.ruleSets[0]?.rules ?? []).map(({ name, conditions }) => {
      const parsed = parse(asExpression(conditions, document, dialect))
      if (!parsed.isSuccess) throw new Error(parsed.errors.join('\n'))
      return { name, tree: parsed.cst }
    })
    return (facts) => rules.filter(({ tree }) => evaluate(tree, facts) === true).map(({ name }) => name)
  },
  names: listed,
}
