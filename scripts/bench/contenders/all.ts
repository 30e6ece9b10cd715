import type { Contender } from './contender.ts'

interface Entry {
  /** What is timed, in words. */
  what: string
  /** Imported in the contender's own process alone. */
  load: () => Promise<Contender>
}

const careline = () => import('./careline.ts')

/** By the name that run.ts starts them by; the first is what the others are measured against. */
export const contenders = {
  'json-rules-engine': {
    what: 'json-rules-engine 7.3, one engine, its events and results',
    load: async () => (await import('./json-rules-engine.ts')).jsonRulesEngine,
  },
  reference: {
    what: 'reference: json-rules-engine, a fresh engine each run, with our trace',
    load: async () => (await careline()).reference,
  },
  'json-logic-engine': {
    what: 'json-logic-engine 5.0, compiled',
    load: async () => (await import('./json-logic.ts')).jsonLogic,
  },
  'cel-js': { what: 'cel-js 0.8, parsed beforehand', load: async () => (await import('./cel.ts')).cel },
  'zen-engine': {
    what: 'zen-engine 0.54, one decision of thirty expressions',
    load: async () => (await import('./zen.ts')).zen,
  },
  compiled: {
    what: 'compiled: the decision with its reasons, of facts from `parseFacts`',
    load: async () => (await careline()).compiled,
  },
  'compiled-checked': {
    what: 'the same of facts whose types are asked each time',
    load: async () => (await careline()).compiledChecked,
  },
  'compiled-trace': {
    what: 'compiled: the decision and its whole trace at once',
    load: async () => (await careline()).compiledTrace,
  },
} satisfies Record<string, Entry>

export type ContenderName = keyof typeof contenders
