import { RequestThread } from '../threads/request-thread.ts'
import type { Answers, Question, Request } from './protocol.ts'

/**
 * The thread that holds populations. Questions go one by one, so that one whose asker is gone before its turn costs
 * nothing; rows that are being loaded go between them.
 */
export class PopulationThread extends RequestThread<Request> {
  /** @param onGone the thread ended by itself; whatever was loaded must be loaded again */
  constructor(onGone: (reason: Error) => void, entry: URL = new URL('./population-worker.ts', import.meta.url)) {
    super('The thread that counts customers', entry, onGone)
  }

  /** Asks when the questions before it are answered. @throws the signal's reason, where it was aborted until then */
  ask<Kind extends Question['kind']>(
    key: string,
    question: Extract<Question, { kind: Kind }>,
    signal?: AbortSignal,
  ): Promise<Answers[Kind]> {
    return this.inTurn({ type: 'ask', key, question }, signal)
  }
}
