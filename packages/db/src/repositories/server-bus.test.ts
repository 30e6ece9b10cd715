import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { serverBus } from './server-bus.ts'

describe.each(testDatabases())('what servers tell each other on $engine', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  it('is heard by every server in its order, words of any language whole, and by nobody who has stopped listening', async () => {
    const [one, other] = [await serverBus(database), await serverBus(database)]
    const [mine, theirs]: [string[], string[]] = [[], []]
    one.hear({ onText: (text) => mine.push(text), onReconnect: () => undefined })
    const stop = other.hear({ onText: (text) => theirs.push(text), onReconnect: () => undefined })
    const long = `${'Trần Thị "B" '.repeat(300)}\\`
    await one.tell(['a', long])
    await other.tell(['b'])
    await expect.poll(() => theirs).toEqual(['a', long, 'b'])
    expect(mine).toEqual(theirs)
    stop()
    await one.tell(['c'])
    await expect.poll(() => mine.at(-1)).toBe('c')
    expect(theirs).not.toContain('c')
  })
})
