import { expect, it } from 'vitest'
import { callerAs } from './testing/caller-as.ts'

const id = '00000000-0000-7000-8000-000000000000'
const call = { callId: 'x', fence: 1 }
const file = { kind: 'customers', fileName: 'a.csv', policy: 'good-rows' } as const
type Caller = ReturnType<typeof callerAs>

const BAD_IDS: [string, (caller: Caller) => Promise<unknown>][] = [
  ['releases.get', (caller) => caller.releases.get({ id: 'x' })],
  ['reviews.get', (caller) => caller.reviews.get({ reviewId: 'x' })],
  ['reviews.decide', (caller) => caller.reviews.decide({ reviewId: 'x', decision: 'approve' })],
  ['reviews.publish', (caller) => caller.reviews.publish({ reviewId: 'x' })],
  ['reviews.schedule', (caller) => caller.reviews.schedule({ reviewId: 'x', at: '2022-10-28T01:00:00Z' })],
  ['data.beginImport', (caller) => caller.data.beginImport({ ...file, mends: 'x' })],
  ['data.import', (caller) => caller.data.import({ importId: 'x' })],
  ['data.cancelImport', (caller) => caller.data.cancelImport({ importId: 'x' })],
  ['data.endUnsent', (caller) => caller.data.endUnsent({ importId: 'x', why: 'upload-lost' })],
  ['data.rejections', (caller) => caller.data.rejections({ importId: 'x' })],
  ['data.useSnapshot', (caller) => caller.data.useSnapshot({ snapshotId: 'x' })],
  ['messages.list', (caller) => caller.messages.list({ after: 'x' })],
  ['followUps.list', (caller) => caller.followUps.list({ after: 'x' })],
  ['followUps.complete', (caller) => caller.followUps.complete({ id: 'x' })],
]

it.each(BAD_IDS)('%s refuses what is no id, at the door', async (_, ask) => {
  await expect(ask(callerAs('administrator', {}))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

const BAD_CALLS: [string, (caller: Caller) => Promise<unknown>][] = [
  ['calls.append', (caller) => caller.calls.append({ ...call, seq: 0, event: { type: 'went-back' } })],
  ['calls.heartbeat', (caller) => caller.calls.heartbeat(call)],
  ['calls.close', (caller) => caller.calls.close({ ...call, outcome: 'no-answer' })],
  ['calls.previewWrapUp', (caller) => caller.calls.previewWrapUp({ ...call, outcome: 'no-answer' })],
]

it.each(BAD_CALLS)('%s refuses what is no id, at the door', async (_, ask) => {
  await expect(ask(callerAs('agent', {}))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

const manager = callerAs('manager', {})
const supervisor = callerAs('supervisor', {})
const NULS: [string, string, () => Promise<unknown>][] = [
  ['audience.members', 'search', () => manager.audience.members({ filter: { kind: 'queued' }, search: 'a\0' })],
  ['releases.restore', 'message', () => manager.releases.restore({ number: 1, message: 'a\0b' })],
  ['reviews.submit', 'message', () => manager.reviews.submit({ message: 'a\0b', revision: 1 })],
  [
    'data.beginImport',
    'fileName',
    () => manager.data.beginImport({ kind: 'customers', fileName: 'a\0.csv', policy: 'good-rows' }),
  ],
  [
    'draft.saveCatalogue',
    'items.1.text',
    () => manager.draft.saveCatalogue({ catalogueId: 'c', items: [{}, { text: '\0' }], revision: 0 }),
  ],
  [
    'calls.append',
    'event.fields',
    () =>
      supervisor.calls.append({
        callId: id,
        fence: 1,
        seq: 0,
        event: { type: 'answered', step: 's', fields: { 'a\0': '' } },
      }),
  ],
]

it.each(NULS)('%s refuses a NUL character and names where it is: %s', async (_, field, ask) => {
  await expect(ask()).rejects.toMatchObject({ problem: { code: 'invalid-input', field } })
})
