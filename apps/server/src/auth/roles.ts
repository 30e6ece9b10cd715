import { ROLES } from '@careline/api'
import { createAccessControl } from 'better-auth/plugins/access'
import { defaultStatements } from 'better-auth/plugins/admin/access'

export const access = createAccessControl(defaultStatements)
const nothing = access.newRole({ user: [], session: [] })

/** Nobody manages accounts at better-auth's own endpoints: `accounts.*` of the API is the one way, with its refusals and its trail. */
export const accountRoles = Object.fromEntries(ROLES.map((role) => [role, nothing]))
