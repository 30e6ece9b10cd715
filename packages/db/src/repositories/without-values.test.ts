import { sql } from 'drizzle-orm'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../driver/database.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { DatabaseFailure, withoutValues } from './without-values.ts'

describe.each(testDatabases())('errors on $engine', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  it('say what the database refused, and nothing of the customer it was about', async () => {
    const repository = withoutValues({
      add: () =>
        database.drizzle.execute(sql`insert into call_queue (campaign_id, msisdn, ordinal, state)
        values ('c', ${'84901234567'}, 1, 'waiting')`),
      misread: () => database.drizzle.execute(sql`select ${'84901234567x'}::text::bigint`),
      copy: () =>
        database.copyIn('call_queue (campaign_id, msisdn, ordinal, state)', 'c\t84901234567\tsoon\twaiting\n'),
      name: 'kept',
    })
    await repository.add()
    for (const refuse of [repository.add, repository.misread, repository.copy]) {
      const error = await Promise.resolve(refuse()).then(
        () => null,
        (reason: unknown) => reason,
      )
      expect(error).toBeInstanceOf(DatabaseFailure)
      expect(inspect(error, { depth: null, showHidden: true })).not.toContain('84901234567')
    }
    await expect(repository.add()).rejects.toMatchObject({ code: '23505', constraint: 'call_queue_key' })
    expect(repository.name).toBe('kept')
  })

  it('leave other errors as they are', async () => {
    const own = new Error('own')
    await expect(withoutValues({ fail: () => Promise.reject(own) }).fail()).rejects.toBe(own)
  })
})
