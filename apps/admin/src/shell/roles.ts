/** Who may look into the campaign. Others have a place of their own. */
const READERS = ['administrator', 'manager', 'approver', 'supervisor', 'auditor']
const MANAGERS = ['administrator', 'manager']
const ADMINISTRATORS = ['administrator']
const AUDITORS = ['administrator', 'auditor']
const APPROVERS = [...MANAGERS, 'approver']
const STOPPERS = [...MANAGERS, 'supervisor']
const DUTY_HOLDERS = [...MANAGERS, 'backoffice', 'supervisor']

const some = (roles: readonly string[], of: readonly string[]) => roles.some((role) => of.includes(role))

export const mayRead = (roles: readonly string[]): boolean => some(roles, READERS)
/** Changes rules, content and data, and submits them. The server decides; this only hides what would be refused. */
export const mayManage = (roles: readonly string[]): boolean => some(roles, MANAGERS)
export const mayAudit = (roles: readonly string[]): boolean => some(roles, AUDITORS)
export const mayGiveAccounts = (roles: readonly string[]): boolean => some(roles, ADMINISTRATORS)
/** Approves, publishes, and brings an old release back. */
export const mayApprove = (roles: readonly string[]): boolean => some(roles, APPROVERS)
export const mayStop = (roles: readonly string[]): boolean => some(roles, STOPPERS)
export const mayCompleteFollowUps = (roles: readonly string[]): boolean => some(roles, DUTY_HOLDERS)
/** Back office has no rules or data to look at here, only its duties. */
export const hasOnlyDuties = (roles: readonly string[]): boolean => !mayRead(roles) && roles.includes('backoffice')
