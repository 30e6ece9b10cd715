import {
  callFlags,
  demoCustomers,
  demoList,
  fileFacts,
  makePlan,
  parseCampaign,
  parseFact,
  type CallInput,
  populationSchema,
  type ScreenField,
  type ScreenStep,
  viewCall,
  wrapUp,
} from '@careline/campaign'
import { applyEvent, type CallEvent } from '@careline/content'
import { beforeAll, describe, expect, it } from 'vitest'
import { highValueCare, highValueCarePopulation } from './index.ts'

const parsed = parseCampaign(highValueCare)
if (!parsed.ok) throw new Error('The reference campaign does not parse.')
const { campaign } = parsed
const population = populationSchema.parse(highValueCarePopulation)
const size = { count: 300, seed: 1 }
type FactsOf = CallInput['facts']

/** The demonstration customers as an import reads them; a cell that is refused fails the test. */
function customers(): FactsOf[] {
  const lists = campaign.lists.map(({ id, fact }) => ({ fact, numbers: new Set(demoList(population, id, size)) }))
  return [...demoCustomers(population, size)].map((row) => {
    const facts: FactsOf = {}
    for (const fact of fileFacts(campaign.facts)) {
      const cell = parseFact(fact, row[fact.id] ?? '')
      if (!cell.ok) throw new Error(`${fact.id}: ${cell.code} “${row[fact.id]}”`)
      facts[fact.id] = cell.value
    }
    for (const { fact, numbers } of lists) facts[fact] = numbers.has(String(facts['msisdn']))
    return facts
  })
}

function valueOf({ kind, value, options }: ScreenField): string {
  if (value !== '') return value
  if (kind === 'district') return '916'
  if (kind === 'date-time') return '2022-10-29T10:00:00+07:00'
  return options?.[0]?.id ?? 'x'
}

const filled = (fields: ScreenField[]) => Object.fromEntries(fields.map((field) => [field.id, valueOf(field)]))

/** The event of the `choice`-th answer that the screen offers. */
function answerTo(step: ScreenStep, choice: number): CallEvent {
  const option = step.options[choice % Math.max(1, step.options.length)]
  const chosen = option ? { [option.kind]: option.id } : {}
  return { type: 'answered', step: step.id, fields: filled(option ? option.fields : step.fields), ...chosen }
}

/** A choice that is settled by the customer, the try and the turn, so that every run is the same. */
function choiceAt(row: number, attempt: number, turn: number): number {
  const mixed = Math.imul(row * 31 + attempt * 7 + turn, 2654435761)
  return (mixed ^ (mixed >>> 13)) >>> 8
}

describe('the demonstration customers of 300 rows', () => {
  const visited = new Set<string>()
  const holes = new Set<string>()
  const refused: string[] = []
  const endings = new Set<string>()

  async function play(facts: FactsOf, row: number): Promise<void> {
    const plan = await makePlan(campaign, facts, { at: '2022-10-28T09:00:00+07:00', releaseNumber: 1 })
    const topics = plan.topics.map(({ id }) => id)
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const input: CallInput = { campaign, plan, facts, events: [], agentName: 'Lan' }
      let screen = viewCall(input)
      for (let turn = 0; screen.step && turn < 60; turn += 1) {
        const { step } = screen
        visited.add(step.id)
        for (const { text, problems } of step.lines) if (problems.length > 0) holes.add(`${step.id}: ${text}`)
        const isOwnerWilling = attempt < 2 && turn < 2
        const event = answerTo(step, isOwnerWilling ? 0 : choiceAt(row, attempt, turn))
        const applied = applyEvent(campaign.script, topics, callFlags(campaign, plan), input.events, event)
        if (!applied.ok) refused.push(applied.problem.message.en)
        input.events = [...input.events, event]
        screen = viewCall(input)
      }
      const { outcome, reason, callBackAt } = screen.walk.ended ?? { outcome: 'completed' as const }
      const closed = wrapUp({ ...input, outcome, reason, callBackAt, at: '2022-10-28T09:10:00+07:00', attempt: 1 })
      endings.add(closed.ok ? `${outcome} with ${closed.unsent.length} unsent` : closed.problem.code)
    }
  }

  beforeAll(async () => {
    const eligible = customers().filter(
      ({ arpuVnd, lineStatus }) => Number(arpuVnd) >= 150_000 && lineStatus === 'two-way',
    )
    for (const [row, facts] of eligible.entries()) await play(facts, row)
  }, 60_000)

  it('visit every step of the script (S1–S27)', () => {
    expect(campaign.script.steps.map(({ id }) => id).filter((id) => !visited.has(id))).toEqual([])
  })

  it('hear no text with a hole in it, and every answer shown is taken (D20)', () => {
    expect([...holes]).toEqual([])
    expect(refused).toEqual([])
  })

  it('end in calls that can be closed, with every message whole (D20, D21)', () => {
    expect([...endings].toSorted()).toEqual([
      'call-back with 0 unsent',
      'completed with 0 unsent',
      'not-interested with 0 unsent',
      'wrong-number with 0 unsent',
    ])
  })
})
