import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callEventSchema, type CallEvent } from './call-event.ts'
import { sampleScript } from './sample-script.ts'
import { applyEvent, walk } from './walk.ts'
import type { Flags } from './walk-state.ts'

const script = sampleScript()
const kinds: Record<string, string> = { helmet: 'physical', pvi: 'insurance' }
const flags: Flags = (flag, state) => {
  if (flag === 'item:kind=insurance') return state.inHand !== null && kinds[state.inHand.item] === 'insurance'
  return ['offers:gifts', 'offers:gifts=helmet', 'offers:gifts=pvi'].includes(flag)
}
const event = (given: unknown): CallEvent => callEventSchema.parse(given)
const answer = (step: string, more: object = {}) => event({ type: 'answered', step, ...more })
const at = (events: CallEvent[], topics = ['gift', 'package']) => walk(script, topics, flags, events)

describe('walk', () => {
  it('starts at the first step and goes through the topics of the plan in its order (R26)', () => {
    expect(at([]).step).toBe('greet')
    expect(at([answer('greet', { option: 'yes' })], ['package', 'gift']).step).toBe('package')
    const both = [answer('greet', { option: 'yes' }), answer('package', { option: 'decline' })]
    expect(at(both, ['package', 'gift']).step).toBe('gift')
    expect(at(both, ['package']).step).toBe('bye')
  })

  it('records one result for a topic, with the item that it is about (D22)', () => {
    const state = at([answer('greet', { option: 'yes' }), answer('gift', { item: 'helmet' })])
    expect(state.topics).toEqual({ gift: { result: 'agreed', item: 'helmet' } })
    expect(state.chosen).toEqual({ gifts: 'helmet' })
    expect(state.leaves.followUps).toEqual(['deliver'])
    expect(state.step).toBe('tell')
  })

  it('branches on the item chosen last, and captures what is asked for (S8)', () => {
    const chosen = [answer('greet', { option: 'yes' }), answer('gift', { item: 'pvi' })]
    expect(at(chosen).step).toBe('insurance')
    expect(at([...chosen, answer('insurance', { fields: { plate: ' 65A-1 ' } })]).captures).toEqual({ plate: '65A-1' })
  })

  it('waits at a step that only speaks until the agent goes on, and passes over one without a word to say', () => {
    const told = [answer('greet', { option: 'yes' }), answer('gift', { item: 'helmet' }), answer('tell')]
    expect(at(told)).toMatchObject({ step: 'package', leaves: { messages: ['app'] } })
    const nothing = walk(script, ['gift'], () => false, [answer('greet', { option: 'yes' })])
    expect(nothing).toMatchObject({ step: 'bye', entered: ['gift'], topics: {} })
  })

  it('takes back the last answer with all that it left', () => {
    const before = [answer('greet', { option: 'yes' })]
    const after = [
      ...before,
      answer('gift', { item: 'helmet' }),
      event({ type: 'noted', text: 'KH vui' }),
      event({ type: 'went-back' }),
    ]
    expect(at(after)).toEqual({ ...at(before), notes: 'KH vui' })
  })

  it('ends where an answer says how the call ends (S4, D29)', () => {
    const fields = { callBackAt: '2022-10-29T09:00:00+07:00' }
    expect(at([answer('greet', { option: 'busy', fields })])).toMatchObject({
      step: null,
      ended: { outcome: 'call-back', ...fields },
    })
  })

  it('ends wherever the customer hangs up; the topic cut off has no result (D22)', () => {
    const cut = at([
      answer('greet', { option: 'yes' }),
      event({ type: 'ended', outcome: 'ended-by-customer', reason: 'hung-up' }),
    ])
    expect(cut).toMatchObject({ step: null, topics: {}, ended: { outcome: 'ended-by-customer', reason: 'hung-up' } })
    expect(at([event({ type: 'ended', outcome: 'no-answer' }), event({ type: 'went-back' })]).step).toBe('greet')
  })

  it('goes through the farewell to the end', () => {
    const all = [answer('greet', { option: 'yes' }), answer('package', { option: 'agree' }), answer('bye')]
    expect(at(all, ['package'])).toMatchObject({ step: null, ended: null, topics: { package: { result: 'agreed' } } })
  })

  it('is the same fold however often it is done, and one step back is one step less (property)', () => {
    const steps = fc.constantFrom(...script.steps.map(({ id }) => id))
    const option = fc.constantFrom(undefined, 'yes', 'none', 'agree', 'decline')
    const item = fc.constantFrom(undefined, 'helmet', 'pvi')
    const any = fc.record({ step: steps, option, item })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (tries) => {
        let events: CallEvent[] = []
        for (const one of tries) {
          const next = answer(one.step, {
            ...(one.option && { option: one.option }),
            ...(one.item && { item: one.item }),
            fields: {},
          })
          const applied = applyEvent(script, ['gift', 'package'], flags, events, next)
          if (!applied.ok) continue
          const back = applyEvent(script, ['gift', 'package'], flags, [...events, next], event({ type: 'went-back' }))
          expect(back.ok && back.state).toEqual(at(events))
          events = [...events, next]
          expect(applied.state).toEqual(at(events))
        }
      }),
    )
  })
})

describe('applyEvent', () => {
  const apply = (events: CallEvent[], next: CallEvent) => applyEvent(script, ['gift', 'package'], flags, events, next)
  const greeted = [answer('greet', { option: 'yes' })]

  it.each([
    ['not-the-current-step', [], answer('gift', { item: 'helmet' })],
    ['unknown-option', [], answer('greet', { option: 'maybe' })],
    ['unknown-option', [], answer('greet')],
    ['unknown-item', [], answer('greet', { item: 'helmet' })],
    ['unknown-item', greeted, answer('gift', { item: 'car' })],
    ['unknown-option', greeted, answer('gift', { item: 'helmet', option: 'none' })],
    ['missing-field', [], answer('greet', { option: 'busy' })],
    ['wrong-field', [], answer('greet', { option: 'busy', fields: { callBackAt: 'tomorrow' } })],
    ['unknown-field', [], answer('greet', { option: 'yes', fields: { colour: 'red' } })],
    ['nothing-to-undo', [], event({ type: 'went-back' })],
    ['call-ended', [event({ type: 'ended', outcome: 'no-answer' })], answer('greet', { option: 'yes' })],
  ])('refuses what does not fit: %s', (code, events, next) => {
    expect(apply(events, next)).toMatchObject({ ok: false, problem: { code } })
  })
})
