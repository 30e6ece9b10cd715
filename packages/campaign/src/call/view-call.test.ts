import { describe, expect, it } from 'vitest'
import { answered, sampleCall } from '../testing/sample-call.ts'
import { viewCall } from './view-call.ts'

const greeted = answered('greet', { option: 'yes' })

describe('viewCall', () => {
  it('fills in what is said, gives each answer its key, and says where the call stands (S1)', async () => {
    const screen = viewCall((await sampleCall())())
    expect(screen.step).toMatchObject({
      id: 'greet',
      ask: 'choice',
      lines: [{ text: 'Có phải Đặng An không ạ?', brief: ['S1'], problems: [] }],
      options: [
        { key: '1', id: 'yes' },
        { key: '2', id: 'no' },
        { key: '3', id: 'not-interested' },
      ],
    })
    expect(screen.sections.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'B1 current',
      'B2 ahead',
      'B3 ahead',
      'B6 ahead',
    ])
    expect(screen.quota).toEqual({ needed: 2, recorded: 0, met: false })
  })

  it('offers items first, leaves those out of stock out of what is said, and keeps their key (D25)', async () => {
    const call = await sampleCall({ points: 2500 })
    const screen = viewCall({ ...call(greeted), outOfStock: { gifts: ['pvi'] } })
    expect(screen.step?.lines[0]?.text).toBe('Mời chọn: 1. Mũ bảo hiểm.')
    expect(screen.step?.options.map(({ key, kind, id, disabled }) => [key, kind, id, disabled])).toEqual([
      ['1', 'item', 'pvi', true],
      ['2', 'item', 'helmet', false],
      ['3', 'option', 'none', false],
    ])
  })

  it('prefills the registered district for the owner, whom nobody else is taken for (D7, D27)', async () => {
    const call = await sampleCall()
    const owner = viewCall(call(greeted, answered('gift', { item: 'helmet' })))
    expect(owner.personalAllowed).toBe(true)
    expect(owner.step?.fields.map(({ id, value }) => [id, value])).toEqual([
      ['district', '916'],
      ['note', ''],
    ])
    const other = viewCall(call(answered('greet', { option: 'no' }), answered('package', { option: 'decline' })))
    expect(other.personalAllowed).toBe(false)
    expect(other.step).toMatchObject({ id: 'bye', fields: [{ value: '' }] })
    expect(other.sections.find(({ id }) => id === 'B2')?.status).toBe('left-out')
  })

  it('speaks of the first package before one is chosen, and asks conditions of the one chosen (S14, S17, S18, D30)', async () => {
    const call = await sampleCall()
    const before = [greeted, answered('gift', { option: 'none' })]
    expect(viewCall(call(...before)).step?.lines[0]?.text).toBe('Gói giá 200.000 ₫.')
    expect(viewCall(call(...before, answered('package', { item: 'C200' }))).step?.id).toBe('not-enough')
    expect(viewCall(call(...before, answered('package', { item: 'C90' }))).step?.id).toBe('enough')
    const unknown = await sampleCall({ balanceVnd: null })
    expect(viewCall(unknown(...before, answered('package', { item: 'C90' }))).step?.id).toBe('not-enough')
  })

  it('shows a hole as “…” and says which value is missing', async () => {
    const call = await sampleCall({ arpuVnd: 150000 })
    const screen = viewCall(
      call(greeted, answered('gift', { option: 'none' }), answered('package', { option: 'decline' })),
    )
    expect(screen.step?.lines).toMatchObject([{ text: 'Chào ….', problems: [{ code: 'missing-value' }] }])
  })

  it('shows what would be left, as it would be sent', async () => {
    const call = await sampleCall()
    const screen = viewCall(call(greeted, answered('gift', { item: 'helmet' }), answered('where')))
    expect(screen.leaves).toMatchObject({
      followUps: [{ kind: 'pick-up', dueDate: '2022-10-30' }],
      messages: [{ template: 'store-address', channel: 'zalo', text: expect.stringContaining('50 đường 30/4') }],
    })
  })

  it('sends nothing to a customer who may not be contacted', async () => {
    const call = await sampleCall({ optedOut: true })
    expect(viewCall(call(greeted, answered('gift', { item: 'helmet' }), answered('where'))).leaves.messages).toEqual([])
  })

  it('does not say of a planned topic that it was left out, where the call ends before it (D21)', async () => {
    const call = await sampleCall()
    const { step, sections } = viewCall(call({ type: 'ended', outcome: 'no-answer' }))
    expect(step).toBeNull()
    expect(sections.map(({ status }) => status)).not.toContain('left-out')
  })

  it('makes a plan that survives JSON', async () => {
    const input = (await sampleCall())(greeted)
    expect(viewCall({ ...input, plan: JSON.parse(JSON.stringify(input.plan)) })).toEqual(viewCall(input))
  })
})
