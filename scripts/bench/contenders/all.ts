import { compiled, compiledTrace, reference } from './careline.ts'
import { cel } from './cel.ts'
import type { Contender } from './contender.ts'
import { jsonLogic } from './json-logic.ts'
import { jsonRulesEngine } from './json-rules-engine.ts'
import { zen } from './zen.ts'

/** By the name that run.ts starts them by; the first is what the others are measured against. */
export const contenders = {
  'json-rules-engine': jsonRulesEngine,
  reference,
  'json-logic-engine': jsonLogic,
  'cel-js': cel,
  'zen-engine': zen,
  compiled,
  'compiled-trace': compiledTrace,
} satisfies Record<string, Contender>

export type ContenderName = keyof typeof contenders
