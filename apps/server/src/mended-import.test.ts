import { demoCustomers } from '@careline/campaign'
import { stringify } from 'csv-stringify/sync'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rejectedCsv } from './http/rejected-csv.ts'
import { referencePopulation } from './reference-campaign.ts'
import { openTestApi, type TestApi } from './testing/test-context.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
}, 180_000)
afterAll(() => api.close())

it('takes the file of rejected rows back, mended, together with the customers that were taken (D5, D45)', async () => {
  const manager = await api.as('manager')
  const begin = { kind: 'customers', fileName: 'khach.csv', policy: 'good-rows' } as const
  const load = async (text: string, mends?: string) => {
    const { importId } = await manager.data.beginImport({ ...begin, mends })
    return api.ports.importRunner.run(importId, Readable.from([Buffer.from(text)]))
  }
  const rows = [...demoCustomers(referencePopulation(), { count: 40, seed: 3 })].map((row) => ({
    ...row,
    arpuVnd: '210000',
  }))
  const spoilt = rows.map((row, at) => (at % 10 === 0 ? { ...row, arpuVnd: '210 nghìn' } : row))
  const first = await load(stringify(spoilt, { header: true }))
  expect(first).toMatchObject({ state: 'done', rowsAccepted: 36, rowsRejected: 4 })

  let rejected = ''
  for await (const piece of rejectedCsv(api.ports.imports, first.id)) rejected += piece
  // As a person mends it: the cell, and not the column that says why.
  const mended = await load(rejected.replaceAll(/^([^\r\n]*?)210 nghìn/gm, '$1210000'), first.id)
  expect(mended).toMatchObject({ state: 'done', rowsAccepted: 4, rowsRejected: 0, rowsKept: 36, mends: first.id })
  const audience = await manager.data.useSnapshot({ snapshotId: mended.snapshotId ?? '' })
  expect(audience.customers).toBe(40)

  const nobodys = '00000000-0000-7000-8000-000000000000'
  const refused = { problem: { code: 'invalid-input', field: 'mends' } }
  await expect(manager.data.beginImport({ ...begin, mends: mended.id })).rejects.toMatchObject(refused)
  const list = { ...begin, kind: 'list', listId: api.campaign.lists[0]?.id } as const
  await expect(manager.data.beginImport({ ...list, mends: first.id })).rejects.toMatchObject(refused)
  await expect(manager.data.beginImport({ ...begin, mends: nobodys })).rejects.toMatchObject({
    problem: { code: 'not-found' },
  })
})
