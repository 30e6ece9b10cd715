import { type Campaign, makePlan, parseCampaign, viewCall, type CallInput, type CallScreen } from '@careline/campaign'
import { highValueCare } from '../index.ts'

type Facts = Parameters<typeof makePlan>[1]
type Event = Parameters<typeof viewCall>[0]['events'][number]

/** The shipped campaign, parsed. @throws with its problems where it has any */
export function shippedCampaign(): Campaign {
  const parsed = parseCampaign(highValueCare)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2))
  return parsed.campaign
}

export interface PlayedCall {
  input(): CallInput
  screen(): CallScreen
  /** What the agent says at the step in hand. */
  said(): string
  /** Chooses an option or an item by its id, or goes on where nothing is chosen; fails where that does not lead on. */
  answer(choice?: string, fields?: Record<string, string>): PlayedCall
}

/** A call on 28/10/2022 by the agent Lan to the base customer of the cases, with these facts laid over. */
export async function playCall(facts: Facts, at = '2022-10-28T09:00:00+07:00'): Promise<PlayedCall> {
  const campaign = shippedCampaign()
  const customer = { ...campaign.caseBase, ...facts }
  const plan = await makePlan(campaign, customer, { at, releaseNumber: 1 })
  const events: Event[] = []
  const input = () => ({ campaign, plan, facts: customer, events, agentName: 'Lan' })
  const screen = () => viewCall(input())
  const call: PlayedCall = {
    input,
    screen,
    said() {
      const lines = screen().step?.lines ?? []
      const problems = lines.flatMap((line) => line.problems)
      if (problems.length > 0) throw new Error(JSON.stringify(problems))
      return lines.map((line) => line.text).join('\n')
    },
    answer(choice, fields = {}) {
      const { step, walk } = screen()
      if (!step) throw new Error('The script has ended.')
      const option = step.options.find((candidate) => candidate.id === choice)
      if (choice !== undefined && !option)
        throw new Error(`${step.id} has no “${choice}”: ${JSON.stringify(step.options)}`)
      const chosen = option ? { [option.kind === 'item' ? 'item' : 'option']: option.id } : {}
      events.push({ type: 'answered', step: step.id, ...chosen, fields })
      if (screen().walk.passed.length === walk.passed.length) throw new Error(`${step.id} did not take the answer`)
      return call
    },
  }
  return call
}

/** A call in which the owner has agreed to listen, at the first topic's first step. */
export async function agreedCall(facts: Facts, at?: string): Promise<PlayedCall> {
  return (await playCall(facts, at)).answer('yes').answer('agree')
}

/** The same for a customer for whom no topic before B5 applies, other facts aside. */
export function careCall(facts: Facts): Promise<PlayedCall> {
  const nothingElse = {
    joinedGiftProgramme2022: true,
    packageCode: 'C90N',
    identityStatus: 'standardised',
    hasCccd: true,
  }
  return agreedCall({ ...nothingElse, ...facts })
}
