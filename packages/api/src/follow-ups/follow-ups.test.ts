import { expect, it } from 'vitest'
import type { CallRepository, FollowUpRow } from '../ports/calls.ts'
import type { Role } from '../ports/users.ts'
import { callerAs } from '../testing/caller-as.ts'

type Row = FollowUpRow & { fullName: string | null }
const row = (owner: Row['owner'], state: Row['state']): Row => ({
  id: `${owner}-${state}`,
  campaignId: 'c',
  callId: 'call',
  msisdn: '84901234567',
  kind: 'deliver-gift',
  owner,
  state,
  dueAt: null,
  details: { address: '12 Hòa Bình, Cần Thơ' },
  createdAt: new Date('2022-10-28T02:00:00Z'),
  fullName: 'Nguyễn Thị Hoa',
})
const OWNERS = ['agent', 'backoffice', 'supervisor'] as const
const ROWS = OWNERS.flatMap((owner) => [row(owner, 'open'), row(owner, 'done')])
const calls: Pick<CallRepository, 'followUps'> = {
  followUps: async ({ owner }) => ROWS.filter((each) => owner === undefined || each.owner === owner),
}
const as = (role: Role) => callerAs(role, { calls, memberKeys: { seal: () => 'key' } }).followUps

it.each([
  ['agent', ['agent']],
  ['backoffice', ['backoffice']],
  ['supervisor', OWNERS],
  ['manager', OWNERS],
  ['administrator', OWNERS],
] as const)('shows %s the duties of %s', async (role, owners) => {
  const seen = await as(role).list()
  expect(new Set(seen.map(({ owner }) => owner))).toEqual(new Set(owners))
  expect(seen[0]).toMatchObject({ fullName: 'Nguyễn Thị Hoa', details: { address: '12 Hòa Bình, Cần Thơ' } })
  const asked = await as(role).list({ owner: 'supervisor' })
  expect(asked).toHaveLength(owners.length === 1 ? 0 : 2)
})

it('gives the number to those who work an open duty, and to nobody else', async () => {
  const roles: Role[] = ['agent', 'backoffice', 'supervisor', 'manager', 'administrator', 'approver', 'auditor']
  const told: string[] = []
  for (const role of roles)
    for (const { id, msisdn } of await as(role).list()) if (msisdn === '84901234567') told.push(`${role}: ${id}`)
  expect(told).toEqual(['agent: agent-open', 'backoffice: backoffice-open'])
})

it.each(['approver', 'auditor'] as const)('tells %s no address and no full name', async (role) => {
  const seen = JSON.stringify(await as(role).list())
  expect(seen).toContain('N. T. Hoa')
  expect(seen).not.toMatch(/Cần Thơ|Nguyễn|84901234567/)
})

it('closes only what is theirs for agents and back office, and anything of the campaign for who runs it', async () => {
  const id = '00000000-0000-7000-8000-000000000000'
  const asked: unknown[] = []
  for (const role of ['agent', 'backoffice', 'supervisor', 'manager', 'administrator'] as const) {
    const completeFollowUp: CallRepository['completeFollowUp'] = async ({ campaignId, owner }) => {
      asked.push([role, campaignId, owner])
      return true
    }
    await callerAs(role, { calls: { completeFollowUp } }).followUps.complete({ id })
  }
  expect(asked).toEqual([
    ['agent', 'c', 'agent'],
    ['backoffice', 'c', 'backoffice'],
    ['supervisor', 'c', undefined],
    ['manager', 'c', undefined],
    ['administrator', 'c', undefined],
  ])
})
