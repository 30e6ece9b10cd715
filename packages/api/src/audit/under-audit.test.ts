import { expect, it } from 'vitest'
import type { AuditEntry } from '../ports/audit.ts'
import { callerAs } from '../testing/caller-as.ts'

const MSISDN = '84901234567'
const FOLLOW_UP = '0190f7a2-5c1e-7cc3-98c4-dc0c0c07398f'
const told = (entries: AuditEntry[]) => entries.map(({ action, phase, begunSeq }) => [action, phase, begunSeq])

it('writes a change down before it is made and once more when it is done', async () => {
  const entries: AuditEntry[] = []
  let knownBefore = 0
  const completeFollowUp = async () => {
    knownBefore = entries.length
    return true
  }
  await callerAs('backoffice', { calls: { completeFollowUp } }, entries).followUps.complete({ id: FOLLOW_UP })
  expect(knownBefore).toBe(1)
  expect(told(entries)).toEqual([
    ['followUps.complete', 'begun', null],
    ['followUps.complete', 'done', 1],
  ])
  expect(entries[1]).toMatchObject({
    actor: { id: 'u', role: 'backoffice' },
    from: { ip: '10.0.0.7', agent: 'Firefox' },
    kind: 'change',
    subject: { kind: 'follow-up', id: FOLLOW_UP },
  })
})

it('does nothing that it cannot write down', async () => {
  let done = false
  const ports = {
    audit: { append: () => Promise.reject(new Error('the disk is full')) },
    log: { error: () => undefined },
    calls: { completeFollowUp: async () => (done = true) },
  }
  await expect(callerAs('backoffice', ports).followUps.complete({ id: FOLLOW_UP })).rejects.toThrow('the disk is full')
  expect(done).toBe(false)
})

it('says why something was refused: by the procedure, by its input, by the role', async () => {
  const entries: AuditEntry[] = []
  const ports = { calls: { completeFollowUp: async () => false } }
  await expect(callerAs('backoffice', ports, entries).followUps.complete({ id: FOLLOW_UP })).rejects.toThrow('not open')
  await expect(callerAs('backoffice', ports, entries).followUps.complete({ id: 'x' })).rejects.toThrow('uuid')
  await expect(callerAs('auditor', ports, entries).followUps.complete({ id: FOLLOW_UP })).rejects.toThrow('may not')
  expect(entries.filter(({ phase }) => phase === 'refused').map(({ details }) => details.problem)).toEqual([
    'not-found',
    'invalid-input',
    'not-allowed',
  ])
})

it('records a view of people once in a while, by no name and no number, and none where names are masked', async () => {
  const entries: AuditEntry[] = []
  const row = {
    id: FOLLOW_UP,
    msisdn: MSISDN,
    fullName: 'Nguyễn Thị Hoa',
    details: {},
    owner: 'backoffice',
    state: 'open',
  }
  const ports = {
    audit: { append: async (entry: AuditEntry) => entries.push(entry) },
    calls: { followUps: async () => [row] as never },
    memberKeys: { seal: () => 'k' },
  }
  const caller = callerAs('backoffice', ports)
  await caller.followUps.list({ state: 'open' })
  await caller.followUps.list({ state: 'open' })
  await caller.followUps.list({ state: 'done' })
  await callerAs('auditor', ports).followUps.list()
  expect(entries.map(({ kind, details }) => [kind, details.asked])).toEqual([
    ['view', { state: 'open' }],
    ['view', { state: 'done' }],
  ])
  expect(JSON.stringify(entries)).not.toMatch(/Hoa|901234567/)
})

it('records each question about people, whatever of it the entry may not say', async () => {
  const entries: AuditEntry[] = []
  const member = { msisdn: MSISDN, fullName: 'Nguyễn Thị Hoa', ordinal: 1, unmet: [], contact: 'allowed' }
  const caller = callerAs('manager', {
    audit: { append: async (entry: AuditEntry) => entries.push(entry) },
    audiences: { members: async () => ({ members: [member], total: 1 }) as never },
    campaigns: { get: async () => ({ audienceId: 'a' }) as never },
    memberKeys: { seal: () => 'k' },
  })
  for (const search of ['Hoa', 'Hoa', '0901 234 567'])
    await caller.audience.members({ filter: { kind: 'all' }, search })
  expect(entries.map(({ action }) => action)).toEqual(['audience.members', 'audience.members'])
  expect(JSON.stringify(entries)).not.toMatch(/Hoa|901/)
})

it('records whoever finds a customer by a number or by rules of their own, also where the rows are masked', async () => {
  const entries: AuditEntry[] = []
  const member = { msisdn: MSISDN, fullName: 'Nguyễn Thị Hoa', ordinal: 1, unmet: [], contact: 'allowed' }
  const caller = callerAs('approver', {
    audit: { append: async (entry: AuditEntry) => entries.push(entry) },
    audiences: { members: async () => ({ members: [member], total: 1 }) as never },
    campaigns: { get: async () => ({ audienceId: 'a' }) as never },
    memberKeys: { seal: () => 'k' },
  })
  await caller.audience.members({ filter: { kind: 'all' } })
  expect(entries).toEqual([])
  await caller.audience.members({ filter: { kind: 'all' }, search: MSISDN })
  expect(entries).toMatchObject([{ action: 'audience.members', actor: { role: 'approver' } }])
})

it('shows nobody whose view could not be written down, the second time it is asked for either', async () => {
  const row = { id: FOLLOW_UP, msisdn: MSISDN, fullName: 'Hoa', details: {}, owner: 'backoffice', state: 'open' }
  const caller = callerAs('backoffice', {
    audit: { append: () => Promise.reject(new Error('the disk is full')) },
    log: { error: () => undefined },
    calls: { followUps: async () => [row] as never },
    memberKeys: { seal: () => 'k' },
  })
  await expect(caller.followUps.list()).rejects.toThrow('the disk is full')
  await expect(caller.followUps.list()).rejects.toThrow('the disk is full')
})
