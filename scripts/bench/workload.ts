import { readFileSync } from 'node:fs'
import {
  type Condition,
  type Facts,
  migrateRuleDocument,
  parseRuleDocument,
  type RuleDocument,
} from '../../packages/rules/src/index.ts'

const file = new URL('bench-rules-30.json', import.meta.url)

/** The workload's thirty rules, as our parser takes them: the file is in json-rules-engine's dialect, which was version 0. */
export function readWorkload(): RuleDocument {
  const { note: _, ...document } = JSON.parse(readFileSync(file, 'utf8')) as {
    note: string
    facts: { draw?: string }[]
  }
  for (const fact of document.facts) delete fact.draw
  const migrated = migrateRuleDocument({ ...document, schemaVersion: 0 })
  const parsed = migrated.ok ? parseRuleDocument(migrated.document) : migrated
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.document
}

/** The same rules before they were made ours, for json-rules-engine. */
export function readPlainRules(): { conditions: Record<string, Condition>; rules: object[] } {
  const { conditions, ruleSets } = JSON.parse(readFileSync(file, 'utf8')) as {
    conditions: Record<string, Condition>
    ruleSets: { rules: object[] }[]
  }
  return { conditions, rules: ruleSets[0]?.rules ?? [] }
}

export const ruleSetId = 'bench'

/** Mulberry32: the same customers in every process. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Customers as the workload's `draw` notes tell. */
export function* drawCustomers(count: number, seed = 20221028): Generator<Facts> {
  const u = randomNumbers(seed)
  const pick = <T>(weights: number[], values: T[]): T => {
    let left = u()
    const at = weights.findIndex((weight) => (left -= weight) < 0)
    return values[at === -1 ? values.length - 1 : at] as T
  }
  const whole = (low: number, high: number) => low + Math.floor(u() * (high - low + 1))
  for (let index = 0; index < count; index++) {
    const normal = Math.sqrt(-2 * Math.log(1 - u())) * Math.cos(2 * Math.PI * u())
    const dataShare = u()
    const installed = u() < 0.4
    yield {
      msisdn: `84${900000000 + index}`,
      status: pick([0.82, 0.08, 0.06, 0.04], ['active2way', 'active1way', 'suspended', 'terminated']),
      vlr_days_7: pick([0.55, 0.23, 0.22], [() => 7, () => whole(4, 6), () => whole(0, 3)])(),
      company: u() < 0.42 ? 9 : whole(1, 8),
      arpu: Math.exp(11.4 + 0.85 * normal),
      points: Math.floor(20000 * u() ** 3),
      tier: pick([0.5, 0.25, 0.15, 0.07, 0.03], ['none', 'member', 'silver', 'gold', 'diamond']),
      is_kndl_member: u() < 0.45,
      has_package: u() < 0.35,
      data_share: dataShare,
      voice_share: (1 - dataShare) * u(),
      tttb_status: pick([0.88, 0.08, 0.04], ['done', 'pending', 'invalid']),
      app_installed: installed,
      app_active_30d: installed && u() < 0.6,
      os: pick([0.05, 0.6, 0.32, 0.03], [null, 'android', 'ios', 'other']),
      mvas_idle_months: u() < 0.3 ? null : whole(0, 24),
      churn_risk: u() ** 2,
      province: `P${String(whole(1, 63)).padStart(2, '0')}`,
      pay_type: u() < 0.25 ? 'postpaid' : 'prepaid',
      main_balance: Math.floor(300000 * u() ** 2),
      in_list_wave1: u() < 0.12,
      in_list_longterm: u() < 0.07,
      participated_2022: u() < 0.05,
    }
  }
}
