import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { campaigns } from '../schema/campaigns.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { violates } from './database-error.ts'
import type { Database } from './database.ts'

const row = (id: string) => ({
  id,
  mode: 'rehearsal' as const,
  rehearsalAt: null,
  setAt: new Date('2022-10-28T02:00:00.123Z'),
})

describe.each(testDatabases())('a database on $engine', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  it('migrates again without a change', async () => {
    const applied = () => database.drizzle.execute('select id, hash from drizzle.__drizzle_migrations order by id')
    const { rows: before } = (await applied()) as { rows: unknown[] }
    await database.migrate()
    await database.ping()
    expect(await applied()).toMatchObject({ rows: before })
    expect(before).not.toEqual([])
  })

  it('brings a moment back as it went in', async () => {
    await database.drizzle.insert(campaigns).values(row('moment'))
    const [stored] = await database.drizzle
      .select()
      .from(campaigns)
      .where(sql`id = 'moment'`)
    expect(stored?.setAt).toEqual(new Date('2022-10-28T02:00:00.123Z'))
  })

  it('names the constraint that refused a row', async () => {
    await database.drizzle.insert(campaigns).values(row('twice'))
    const second = await database.drizzle
      .insert(campaigns)
      .values(row('twice'))
      .catch((error: unknown) => error)
    expect(violates(second, 'campaigns_pkey')).toBe(true)
    expect(violates(second, 'releases_number')).toBe(false)
  })

  it('rolls a transaction back as a whole', async () => {
    const work = database.drizzle.transaction(async (tx) => {
      await tx.insert(campaigns).values(row('rolled-back'))
      throw new Error('stop')
    })
    await expect(work).rejects.toThrow('stop')
    expect(
      await database.drizzle
        .select()
        .from(campaigns)
        .where(sql`id = 'rolled-back'`),
    ).toEqual([])
  })

  it('hears what other statements notify, once it is committed', async () => {
    const heard: string[] = []
    const stop = await database.listen('news', {
      onNotification: (payload) => heard.push(payload),
      onReconnect: () => undefined,
    })
    await database.drizzle.transaction(async (tx) => {
      await tx.execute(sql`select pg_notify('news', 'one')`)
    })
    await expect.poll(() => heard).toEqual(['one'])
    await stop()
  })

  it('copies rows in, or none of them', async () => {
    await database.drizzle.execute('create table copied (id int primary key, name text)')
    await database.copyIn('copied (id, name)', '1\tĐặng\n2\t\\N\n')
    await expect(database.copyIn('copied (id, name)', '3\tba\n1\ttwice\n')).rejects.toThrow('copied_pkey')
    const { rows } = (await database.drizzle.execute('select id, name from copied order by id')) as {
      rows: unknown[]
    }
    expect(rows).toEqual([
      { id: 1, name: 'Đặng' },
      { id: 2, name: null },
    ])
  })
})
