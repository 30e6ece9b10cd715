import { AUDITORS } from '../roles.ts'
import { allow } from '../trpc.ts'

/** Who and what the trail holds, for the choice of a filter. */
export const facets = allow(...AUDITORS).query(({ ctx }) => ctx.ports.audit.facets())
