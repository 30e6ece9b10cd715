import { expect, it } from 'vitest'
import { untilAborted } from './until-aborted.ts'

const bytes = new Uint8Array([1])

it('hands on what comes, and ends where a chunk never comes', async () => {
  const stop = new AbortController()
  async function* stalled() {
    yield bytes
    await new Promise(() => undefined)
  }
  const chunks = untilAborted(stalled(), stop.signal)
  expect((await chunks.next()).value).toBe(bytes)
  const waiting = chunks.next()
  stop.abort(new Error('cancelled'))
  await expect(waiting).rejects.toThrow('cancelled')
})

it('gives nothing of a file whose import was cancelled before', async () => {
  async function* file() {
    yield bytes
  }
  await expect(untilAborted(file(), AbortSignal.abort(new Error('before'))).next()).rejects.toThrow('before')
})
