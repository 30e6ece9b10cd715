import { signedIn } from '../trpc.ts'

export const me = signedIn.query(({ ctx }) => ({ user: ctx.user, demo: ctx.ports.demo !== null }))
