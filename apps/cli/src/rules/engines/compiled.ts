import { compileDocument } from '@careline/rules'
import type { RuleSource } from '../rule-source.ts'
import type { Engine } from './engine.ts'

/** Code made of the rules, row after row; a trace is made where it is read. */
export function compiledEngine({ document, items }: RuleSource): Engine {
  const decide = [...compileDocument(document, { items, parsed: true }).values()]
  return {
    decide: async (rows) => rows.map((facts) => decide.map((each) => each(facts))),
    close: async () => undefined,
  }
}
