import type { Reasoning } from '@careline/api'
import type { Logger } from 'pino'
import { RequestThread } from '../threads/request-thread.ts'
import type { Answers, Question } from './protocol.ts'

/**
 * Reasons about campaign documents in a thread of its own: rules of any size may come in with a keystroke, and meanwhile the server
 * serves everybody else. Not the thread that counts, so that numbers do not wait for an analysis.
 */
export function makeReasoning(log: Pick<Logger, 'error'>): Reasoning {
  const thread = new RequestThread<Question>(
    'The thread that reasons about rules',
    new URL('./reasoning-worker.ts', import.meta.url),
    (reason) => log.error({ err: reason }, 'the next question about rules starts the thread anew'),
  )
  const ask = <Kind extends Question['kind']>(question: Extract<Question, { kind: Kind }>, signal?: AbortSignal) =>
    thread.inTurn<Answers[Kind]>(question, signal)
  return {
    findings: (asked, signal) => ask({ kind: 'findings', ...asked }, signal),
    cases: (asked, signal) => ask({ kind: 'cases', ...asked }, signal),
    proof: (asked) => ask({ kind: 'proof', ...asked }),
    flips: (asked, signal) => ask({ kind: 'flips', ...asked }, signal),
    stop: () => thread.stop(),
  }
}
