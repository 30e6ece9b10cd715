import type { MessagePort } from 'node:worker_threads'
import type { Reply } from './request-thread.ts'

/** In a thread: answers each request of a `RequestThread`, or says why it could not. */
export function answerRequests(port: MessagePort, serve: (request: never) => unknown): void {
  const replyTo = async (id: number, request: object): Promise<Reply> => {
    try {
      return { id, result: await serve(request as never) }
    } catch (error) {
      return { id, failure: error instanceof Error ? error.message : String(error) }
    }
  }
  port.on('message', ({ id, ...request }: { id: number }) => {
    void replyTo(id, request).then((reply) => port.postMessage(reply))
  })
}
