import { expect, it } from 'vitest'
import type { Context } from './context.ts'
import { ROLES, type Role } from './ports/users.ts'
import { appRouter } from './router.ts'
import { createCallerFactory, type Meta } from './trpc.ts'

const M: Role[] = ['administrator', 'manager']
const R: Role[] = [...M, 'approver', 'supervisor', 'auditor']
const P: Role[] = [...M, 'approver']
const A: Role[] = ['agent', 'supervisor']
const ANY = [...ROLES]

/** Who may call what, written by hand and not read from the code under test. */
const TABLE: Record<string, Role[] | 'everyone'> = {
  'session.me': ANY,
  'session.demoAccounts': 'everyone',
  'campaign.overview': ANY,
  'campaign.moveClock': M,
  'campaign.pause': [...M, 'supervisor'],
  'campaign.resume': [...M, 'supervisor'],
  'releases.list': R,
  'releases.get': ANY,
  'releases.changes': R,
  'releases.restore': P,
  'reviews.list': R,
  'reviews.get': R,
  'reviews.counts': R,
  'reviews.submit': M,
  'reviews.withdraw': M,
  'reviews.decide': P,
  'reviews.comment': P,
  'reviews.publish': P,
  'reviews.schedule': P,
  'reviews.unschedule': P,
  'reviews.seen': R,
  'draft.get': R,
  'draft.saveRuleSet': M,
  'draft.saveCatalogue': M,
  'draft.saveTemplate': M,
  'draft.checkRuleSet': R,
  'draft.impact': R,
  'draft.counts': R,
  'draft.breakdown': R,
  'draft.customers': R,
  'draft.cases': R,
  'draft.findings': R,
  'draft.saveCase': M,
  'draft.removeCase': M,
  'draft.acceptCases': M,
  'draft.discard': M,
  'draft.rebase': M,
  'data.imports': R,
  'data.import': R,
  'data.beginImport': M,
  'data.cancelImport': M,
  'data.endUnsent': M,
  'data.rejections': M,
  'data.snapshots': R,
  'data.lists': R,
  'data.useSnapshot': M,
  'data.demoCustomers': M,
  'audience.get': R,
  'audience.members': R,
  'audience.customer': R,
  'audience.asOf': R,
  'playground.tryOut': R,
  'calls.next': A,
  'calls.current': A,
  'calls.append': A,
  'calls.heartbeat': A,
  'calls.close': A,
  'calls.myDay': A,
  'calls.previewWrapUp': A,
  'followUps.list': [...R, 'agent', 'backoffice'],
  'followUps.complete': [...M, 'backoffice', 'supervisor', 'agent'],
  'messages.list': R,
  'messages.sending': R,
  'accounts.list': ['administrator'],
  'accounts.make': ['administrator'],
  'accounts.change': ['administrator'],
  'accounts.resetPassword': ['administrator'],
  'audit.list': ['administrator', 'auditor'],
  'audit.facets': ['administrator', 'auditor'],
  'audit.verify': ['administrator', 'auditor'],
  'audit.customerKey': ['administrator', 'auditor'],
  'live.events': ANY,
  'presence.at': R,
}
const {
  _def: { procedures },
} = appRouter
const paths = Object.keys(procedures)

/** Ports that say when they are reached: the door must refuse before that. */
const reached = new Proxy(
  {},
  {
    get: (_, port) =>
      port === 'demo'
        ? null
        : port === 'audit'
          ? { append: async () => 1 }
          : new Proxy({}, { get: () => () => Promise.reject(new Error('reached a port')) }),
  },
)

function contextOf(role: Role | null): Context {
  return {
    user: role && { id: 'u', name: 'U', username: 'u', role },
    from: { ip: null, agent: null },
    sessionLives: async () => true,
    campaignId: 'c',
    ports: reached as Context['ports'],
    clock: { now: () => new Date('2022-10-28T02:00:00Z') },
    ids: { next: () => 'id' },
    shutdown: new AbortController().signal,
  }
}

/** The refusal's code, or null where the caller got past the door. */
async function refusedAs(path: string, role: Role | null): Promise<string | null> {
  const caller = createCallerFactory(appRouter)(contextOf(role)) as never as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  const [domain = '', name = ''] = path.split('.')
  try {
    await caller[domain]?.[name]?.(undefined)
    return null
  } catch (error) {
    const { code } = error as { code?: string }
    return code === 'UNAUTHORIZED' || code === 'FORBIDDEN' ? code : null
  }
}

it('has every procedure in the table of who may call it, and none beside', () => {
  expect(paths.toSorted()).toEqual(Object.keys(TABLE).toSorted())
})

it('denies whoever is not signed in, everywhere but where the table says everyone', async () => {
  for (const path of paths)
    expect([path, await refusedAs(path, null)]).toEqual([path, TABLE[path] === 'everyone' ? null : 'UNAUTHORIZED'])
})

it.each(ROLES)('lets %s do what the table says and nothing else', async (role) => {
  for (const path of paths) {
    const who = TABLE[path] ?? []
    const may = who === 'everyone' || who.includes(role)
    expect([path, await refusedAs(path, role)]).toEqual([path, may ? null : 'FORBIDDEN'])
  }
})

/** Queries whose answers hold what is personal, written by hand too. */
const PERSONAL = [
  'audience.asOf',
  'audience.customer',
  'audience.members',
  'calls.current',
  'data.rejections',
  'draft.customers',
  'followUps.list',
  'messages.list',
]
const walked = procedures as unknown as Record<string, { _def: { type: string; meta?: Meta } }>

it('records every change', () => {
  const silent = Object.entries(walked).filter(([, { _def }]) => _def.type === 'mutation' && !_def.meta?.audit)
  const advice = silent.map(
    ([path]) =>
      `${path} changes something and does not say what the audit trail keeps of it. Add, before its .input: ` +
      `.meta({ audit: { subject: '…', id: 'fieldOfTheInput', keep: ['…'] } }) (see packages/api/src/audit/recorded.ts)`,
  )
  expect(advice).toEqual([])
})

it.each(PERSONAL)('records who looked at %s', (path) => {
  expect(walked[path]?._def.meta?.audit).toMatchObject({ subject: expect.any(String) })
})
