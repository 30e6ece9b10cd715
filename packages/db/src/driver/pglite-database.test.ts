import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { quietLog } from '../testing/quiet-log.ts'
import { openDatabase } from './open-database.ts'
import { DirectoryInUseError } from './directory-lock.ts'

// Making a database from nothing takes seconds; these are copied from one that is migrated.
const dump = readFileSync(inject('pgliteDump'))
let dataDirectory: string
beforeEach(() => {
  dataDirectory = mkdtempSync(path.join(os.tmpdir(), 'careline-data-'))
})
afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }))

it('refuses a query on the outer handle inside a transaction instead of waiting for itself for ever', async () => {
  const database = await openDatabase({ dump, log: quietLog })
  const work = database.drizzle.transaction(async () => {
    await database.drizzle.execute('select 1')
  })
  await expect(work).rejects.toMatchObject({ cause: { message: expect.stringContaining('inside a transaction') } })
  await database.drizzle.execute('select 1')
  await database.close()
})

it('lets other queries wait until a transaction has ended', async () => {
  const database = await openDatabase({ dump, log: quietLog })
  await database.drizzle.execute('create table t (n int)')
  const transaction = database.drizzle.transaction(async (tx) => {
    await tx.execute('insert into t values (1)')
    await new Promise((resolve) => setImmediate(resolve))
    await tx.execute('insert into t values (2)')
  })
  const { rows } = (await database.drizzle.execute('select count(*)::int as n from t')) as {
    rows: unknown[]
  }
  await transaction
  expect(rows).toEqual([{ n: 2 }])
  await database.close()
})

it('keeps a directory to one process, says which, and lets go of it', async () => {
  const first = await openDatabase({ dataDirectory, dump, log: quietLog })
  const second = openDatabase({ dataDirectory, log: quietLog })
  await expect(second).rejects.toThrow(DirectoryInUseError)
  await expect(second).rejects.toThrow(new RegExp(`${dataDirectory}.*process ${process.pid}`))
  await first.close()
  const third = await openDatabase({ dataDirectory, log: quietLog })
  await third.close()
})

it('refuses a directory that another process holds, and takes it over once that is dead', async () => {
  const other = spawn('sleep', ['60'])
  await once(other, 'spawn')
  writeFileSync(path.join(dataDirectory, 'careline.lock'), JSON.stringify({ pid: other.pid, born: null }))
  await expect(openDatabase({ dataDirectory, log: quietLog })).rejects.toThrow(`process ${other.pid}`)
  other.kill('SIGKILL')
  await once(other, 'exit')
  const database = await openDatabase({ dataDirectory, dump, log: quietLog })
  await database.close()
})

it('takes over a lock whose process id now belongs to another process', async () => {
  writeFileSync(
    path.join(dataDirectory, 'careline.lock'),
    JSON.stringify({ pid: process.ppid, born: 'another boot:1' }),
  )
  const database = await openDatabase({ dataDirectory, dump, log: quietLog })
  const lock = readFileSync(path.join(dataDirectory, 'careline.lock'), 'utf8')
  expect(JSON.parse(lock)).toMatchObject({ pid: process.pid })
  await database.close()
})
