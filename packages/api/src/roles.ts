import type { Role } from './ports/users.ts'

/** Those who run the campaign: they change it and its data. */
export const MANAGERS = ['administrator', 'manager'] as const satisfies readonly Role[]
/** Those who may look into the campaign, its data and its results. */
export const READERS = [...MANAGERS, 'approver', 'supervisor', 'auditor'] as const satisfies readonly Role[]
/** Those who may approve and publish what others wrote. */
export const APPROVERS = [...MANAGERS, 'approver'] as const satisfies readonly Role[]
/** Those who may stop the campaign, and let it go on. */
export const STOPPERS = [...MANAGERS, 'supervisor'] as const satisfies readonly Role[]
/** Those who call customers. */
export const CALLERS = ['agent', 'supervisor'] as const satisfies readonly Role[]
/** Those who say who may sign in, and as what. */
export const ADMINISTRATORS = ['administrator'] as const satisfies readonly Role[]
/** Those who may read who did and saw what. */
export const AUDITORS = ['administrator', 'auditor'] as const satisfies readonly Role[]
