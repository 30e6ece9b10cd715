import type { Account } from '../ports/accounts.ts'
import { ADMINISTRATORS } from '../roles.ts'
import { allow } from '../trpc.ts'

/** Everyone who may sign in, or once might. */
export const list = allow(...ADMINISTRATORS).query(({ ctx }): Promise<Account[]> => ctx.ports.accounts.list())
