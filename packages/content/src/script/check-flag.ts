import { fieldsOf, optionsOf } from './goto-targets.ts'
import type { Script } from './script.ts'

/** The names that a script may speak of. */
export interface KnownNames {
  templates: string[]
  followUps: string[]
  topics: string[]
  /** Outputs that are items on offer (`gifts`, `packages`). */
  offers: string[]
  conditions: string[]
  /** Outputs of any kind. */
  decisions: string[]
  /** Rule sets that run over a catalogue. */
  itemRuleSets: string[]
}

/** Whether a flag names things that there are; the grammar is in `when.ts`. */
export function isKnownFlag(flag: string, script: Script, known: KnownNames): boolean {
  const colon = flag.indexOf(':')
  if (colon < 0) return known.conditions.includes(flag)
  const [name = '', value] = flag.slice(colon + 1).split('=')
  switch (flag.slice(0, colon)) {
    case 'topic':
    case 'result':
      return known.topics.includes(name)
    case 'decision':
      return known.decisions.includes(name)
    case 'offers':
      return known.offers.includes(name)
    case 'passes':
      return known.itemRuleSets.includes(name)
    case 'item':
      return value !== undefined
    case 'chosen':
      return known.offers.includes(name.split('.')[0]!)
    case 'answer': {
      const step = script.steps.find((candidate) => candidate.id === name)
      return step !== undefined && (value === undefined || optionsOf(step.ask).some((option) => option.id === value))
    }
    case 'capture':
      return script.steps.flatMap(fieldsOf).some((field) => field.id === name)
    default:
      return false
  }
}
