import type { DemoAccount } from '../ports/demo.ts'
import { everyone } from '../trpc.ts'

/** The accounts that a demonstration offers on its sign-in page; none anywhere else. */
export const demoAccounts = everyone.query(({ ctx }): DemoAccount[] => [...(ctx.ports.demo?.accounts ?? [])])
