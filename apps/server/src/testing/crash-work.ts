import type { CallView, ImportRow } from '@careline/api'
import type { CallEvent } from '@careline/content'
import type { Acknowledged } from './acknowledged.ts'
import type { Client } from './client.ts'

/** Imports one file after another until the server is gone; what the server acknowledged is written down. */
export async function importUntilGone(client: Client, file: { text: string; rows: number }, told: Acknowledged) {
  await untilGone(async () => {
    const { importId } = await client.mutate<{ importId: string }>('data.beginImport', {
      kind: 'customers',
      fileName: 'crash.csv',
      bytesTotal: file.text.length,
      policy: 'all-or-nothing',
    })
    const row = await client.putFile<ImportRow>(importId, file.text)
    if (row.state === 'done') told.imports.push({ importId, rows: file.rows })
  })
}

/** Calls one customer after the other until the server is gone, or nobody waits. */
export async function callUntilGone(client: Client, told: Acknowledged) {
  await untilGone(async () => {
    const call = await client.mutate<CallView | null>('calls.next')
    if (!call) return 'nobody waits'
    const { callId, fence } = call
    for (let seq = call.events.length; seq < 3; seq += 1) {
      const event: CallEvent = { type: 'noted', text: `note ${seq} of ${callId}` }
      await client.mutate('calls.append', { callId, fence, seq, event })
      told.events.push({ callId, seq, event })
    }
    await client.mutate('calls.close', { callId, fence, outcome: 'no-answer' })
    told.closes.push({ callId, outcome: 'no-answer' })
    return undefined
  })
}

/** A request that fails because the connection broke ends the work; a refusal is an error of the test. */
async function untilGone(step: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      if ((await step()) !== undefined) return
    } catch (error) {
      if (error instanceof TypeError || error instanceof SyntaxError) return
      throw error
    }
  }
}
