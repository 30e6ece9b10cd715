import { TRPCClientError } from '@trpc/client'

/** An answer of the server is final; only a connection that broke is tried again. */
export const isConnectionProblem = (error: unknown) => !(error instanceof TRPCClientError) || error.data == null

export const shouldRetry = (failures: number, error: unknown) => isConnectionProblem(error) && failures < 5

export const retryDelay = (failures: number) => Math.min(500 * 2 ** failures, 8_000)
