import { ROLES, type Role } from '@careline/api'
import { createAccessControl } from 'better-auth/plugins/access'
import { defaultStatements } from 'better-auth/plugins/admin/access'

const access = createAccessControl(defaultStatements)
const nobody = access.newRole({ user: [], session: [] })

/** Who may manage accounts: administrators alone, and nobody may act as somebody else. */
export const accountRoles: Record<Role, ReturnType<typeof access.newRole>> = {
  ...(Object.fromEntries(ROLES.map((role) => [role, nobody])) as Record<Role, typeof nobody>),
  administrator: access.newRole({
    user: ['create', 'list', 'set-role', 'ban', 'set-password', 'get', 'update'],
    session: ['list', 'revoke'],
  }),
}
export { access }
