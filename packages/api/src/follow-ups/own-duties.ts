import type { FollowUpRow } from '../ports/calls.ts'
import type { Role } from '../ports/users.ts'

/** The one owner whose duties somebody of this role works, sees and closes; null for those who are not held to their own. */
export const ownDuties = (role: Role): FollowUpRow['owner'] | null =>
  role === 'agent' || role === 'backoffice' ? role : null
