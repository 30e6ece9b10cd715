import type { MergeConflict, WrapUpProblemCode } from '@careline/campaign'
import type { Localized } from '@careline/rules'
import { TRPCError } from '@trpc/server'
import type { HoldReason } from './ports/reviews.ts'

/** Why a request was refused; pages may treat some of them in a way of their own (`stale-draft`, `cases-changed`, …). */
export type ApiProblemCode =
  | 'not-signed-in'
  | 'not-allowed'
  | 'invalid-input'
  | 'not-found'
  | 'no-release'
  | 'no-snapshot'
  | 'snapshot-moved'
  | 'no-draft'
  | 'invalid-document'
  | 'stale-draft'
  | 'merge-conflict'
  | 'stale-release'
  | 'invariant-broken'
  | 'cases-changed'
  | 'nothing-changed'
  | 'review-open'
  | 'review-state'
  | 'own-change'
  | 'held-back'
  | 'not-decidable'
  | 'own-account'
  | 'username-taken'
  | 'stale-call'
  | 'call-closed'
  | 'outside-calling-time'
  | 'campaign-paused'
  | 'campaign-running'
  | 'event-refused'
  | WrapUpProblemCode
  | 'import-running'
  | 'import-not-running'
  | 'not-in-demonstration'
  | 'not-available'
  | 'cancelled'
  | 'unexpected'

/** One thing wrong with a document, where it is, and what to do. Codes are those of the package that found it. */
export interface DocumentProblem {
  code: string
  path: (string | number)[]
  message: Localized
}

/** How a case's answer differs from what it expects. */
export interface CaseDifference {
  path: string
  expected: unknown
  actual: unknown
}

export interface FailedCase {
  name: string
  kind: 'invariant' | 'example'
  proves: string[]
  differences: CaseDifference[]
}

/** What a page is told when a request is refused: a code to act on, and a sentence to show. */
export interface ApiProblem {
  code: ApiProblemCode
  message: Localized
  field?: string
  row?: number
  problems?: DocumentProblem[]
  cases?: FailedCase[]
  /** What two people changed differently. */
  conflicts?: MergeConflict[]
  /** Why a publication was held back. */
  reasons?: HoldReason[]
  /** Names the log line of an unexpected error, for whoever is asked for help. */
  errorId?: string
}

const HTTP: Partial<Record<ApiProblemCode, TRPCError['code']>> = {
  'not-signed-in': 'UNAUTHORIZED',
  'not-allowed': 'FORBIDDEN',
  'invalid-input': 'BAD_REQUEST',
  'invalid-document': 'UNPROCESSABLE_CONTENT',
  'not-found': 'NOT_FOUND',
  'stale-draft': 'CONFLICT',
  'stale-release': 'CONFLICT',
  'snapshot-moved': 'CONFLICT',
  'merge-conflict': 'CONFLICT',
  'review-open': 'CONFLICT',
  'review-state': 'CONFLICT',
  'own-change': 'FORBIDDEN',
  'own-account': 'FORBIDDEN',
  'username-taken': 'CONFLICT',
  'stale-call': 'CONFLICT',
  'call-closed': 'CONFLICT',
  unexpected: 'INTERNAL_SERVER_ERROR',
}

/** A refusal that a page can say in words. Everything else that is thrown is an unexpected error. */
export class Refusal extends TRPCError {
  readonly problem: ApiProblem
  constructor(problem: ApiProblem) {
    super({ code: HTTP[problem.code] ?? 'PRECONDITION_FAILED', message: problem.message.en })
    this.name = 'Refusal'
    this.problem = problem
  }
}

/** Stops the request with a code and a sentence that says what happened and what to do. */
export function refuse(
  code: ApiProblemCode,
  message: Localized,
  more: Omit<ApiProblem, 'code' | 'message'> = {},
): never {
  throw new Refusal({ code, message, ...more })
}
