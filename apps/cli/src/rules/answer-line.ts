import type { RuleDocument } from '@careline/rules'
import type { SetAnswer } from './engines/engine.ts'
import { traceJson } from './trace-json.ts'

/** Writes the line of one row. */
export type WriteAnswer = (answers: SetAnswer[], more?: (answer: SetAnswer) => object) => string

/**
 * A writer of answers as NDJSON: `{"<ruleSetId>":{"events":[…]}}`. Each event is written once, as the document has it; the
 * line is put together as text, so that no id of a rule set can meet a prototype.
 */
export function answerWriter({ ruleSets }: RuleDocument, options: { traces: boolean }): WriteAnswer {
  const sets = ruleSets.map(({ id, hitPolicy, over, rules }) => {
    const events = rules.map(({ name, event }): [string, string] => {
      return [name, JSON.stringify({ rule: name, type: event.type, params: event.params ?? {} })]
    })
    return {
      key: JSON.stringify(id),
      isEvery: hitPolicy === 'every',
      isOver: over !== undefined,
      events: new Map(events),
    }
  })
  return (answers, more) => {
    const parts = answers.map((answer, index) => {
      const set = sets[index]
      const events = answer.events.map(({ rule }) => set?.events.get(rule)).join(',')
      const holds = set?.isEvery ? `,"holds":${answer.holds}` : ''
      const offered = set?.isOver ? `,"offered":${JSON.stringify(answer.offered)}` : ''
      const trace = options.traces && answer.trace ? `,"trace":${JSON.stringify(traceJson(answer.trace))}` : ''
      const added = more ? JSON.stringify(more(answer)).replace(/^\{(.+)\}$/s, ',$1') : ''
      return `${set?.key}:{"events":[${events}]${holds}${offered}${trace}${added}}`
    })
    return `{${parts.join(',')}}\n`
  }
}
