import type { AuditRow } from '@careline/api'
import { expect, it } from 'vitest'
import { auditFile } from './audit-file.ts'

const row = (seq: number): AuditRow => ({
  seq,
  at: new Date('2022-10-28T02:00:00Z'),
  actor: { id: 'u1', role: 'manager' },
  actorName: '=HYPERLINK("http://x")',
  from: { ip: '10.0.0.7', agent: '@SUM(A1)' },
  kind: 'change',
  action: 'campaign.pause',
  phase: 'done',
  begunSeq: seq - 1,
  subject: { kind: 'campaign', id: null },
  details: { asked: { reason: '=1+1' } },
  hash: 'h',
})

const audit = {
  list: async (_filter: object, { before, limit }: { before: number | null; limit: number }) =>
    Array.from({ length: Math.min(limit, (before ?? 1502) - 1) }, (_, at) => row((before ?? 1502) - 1 - at)),
}

async function read(format: 'csv' | 'ndjson'): Promise<string> {
  let text = ''
  for await (const part of auditFile(audit, {}, format)) text += part
  return text
}

it('writes every page of the trail as CSV, and nothing that a spreadsheet runs', async () => {
  const lines = (await read('csv')).trim().split('\n')
  expect(lines).toHaveLength(1 + 1501)
  expect(lines[1]).toBe(
    `1501,2022-10-28T02:00:00.000Z,u1,"'=HYPERLINK(""http://x"")",manager,10.0.0.7,'@SUM(A1),change,campaign.pause,done,campaign,,"{""asked"":{""reason"":""=1+1""}}",h`,
  )
})

it('writes one JSON a line', async () => {
  const lines = (await read('ndjson')).trim().split('\n')
  expect([lines.length, JSON.parse(lines[1500] ?? '').seq]).toEqual([1501, 1])
})
