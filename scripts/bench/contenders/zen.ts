import { ZenEngine } from '@gorules/zen-engine'
import { asExpression } from '../as-expression.ts'
import { readWorkload } from '../workload.ts'
import { type Contender, listed } from './contender.ts'

export const zen: Contender = {
  prepare: () => {
    const document = readWorkload()
    const dialect = {
      and: 'and',
      or: 'or',
      not: (inner: string) => `not (${inner})`,
      text: (value: string) => `"${value}"`,
    }
    const expressions = (document.ruleSets[0]?.rules ?? []).map(({ name, conditions }) => {
      return { id: name, key: name, value: asExpression(conditions, document, dialect) }
    })
    const content = {
      nodes: [
        { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
        { id: 'rules', name: 'rules', type: 'expressionNode', position: { x: 0, y: 0 }, content: { expressions } },
        { id: 'out', name: 'out', type: 'outputNode', position: { x: 0, y: 0 } },
      ],
      edges: [
        { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
        { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
      ],
    }
    const decision = new ZenEngine().createDecision(content)
    return async (facts) => {
      const { result } = (await decision.evaluate(facts)) as { result: Record<string, unknown> }
      return Object.keys(result).filter((name) => result[name] === true)
    }
  },
  names: listed,
}
