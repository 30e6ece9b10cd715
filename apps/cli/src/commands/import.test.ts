import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { careline, run, temporaryFolder } from '../testing/careline.ts'

/** Speaks as much of the server's HTTP as an import needs, and remembers what it was sent. */
const seen: { method: string; url: string; body: string; cookie: string; origin: string }[] = []
const server = createServer((request, response) => void serve(request, response))

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request)
  const { method = '', url = '', headers } = request
  seen.push({ method, url, body, cookie: headers.cookie ?? '', origin: headers.origin ?? '' })
  const answer = (status: number, content: unknown, more: Record<string, string> = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...more }).end(JSON.stringify(content))
  const row = { state: 'done', bytesRead: 10, bytesTotal: 10, rowsAccepted: 1, rowsRejected: 0, problem: null }
  if (url === '/api/auth/sign-in/username') {
    const { password } = JSON.parse(body) as { password: string }
    if (password === 'right') answer(200, {}, { 'set-cookie': 'session=abc; Path=/; HttpOnly' })
    else answer(401, { message: 'no' })
  } else if (url === '/api/trpc/data.beginImport') {
    const { listId } = JSON.parse(body) as { listId?: string }
    const message = { vi: 'Chiến dịch không có danh sách “vip”.', en: 'There is no list “vip”.' }
    if (listId === 'vip') answer(400, { error: { data: { problem: { message } } } })
    else answer(200, { result: { data: { importId: 'i1' } } })
  } else if (method === 'PUT' && body === 'phone\n') {
    answer(200, {
      ...row,
      state: 'failed',
      rowsAccepted: 0,
      problem: { row: 1, code: 'missing-column', column: 'msisdn' },
    })
  } else if (method === 'PUT') answer(200, { ...row, rowsRejected: body.includes('bad') ? 1 : 0 })
  else answer(200, { result: { data: row } })
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

const folder = temporaryFolder()
let address = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  folder.remove()
})

const importing = (password: string, ...args: string[]) =>
  run(process.execPath, ['apps/cli/src/main.ts', 'import', '--server', address, ...args], {
    CARELINE_PASSWORD: password,
  })

describe('careline import', () => {
  it('signs in, then sends the lists before the customers, each whole (D5, D45)', async () => {
    const customers = folder.file('customers.csv', 'msisdn\n84901234567\n')
    const list = folder.file('long-tenure.csv', 'msisdn\n')
    const ran = await importing('right', '--customers', customers, '--list', `long-tenure=${list}`)
    expect(ran.code).toBe(0)
    expect(ran.stderr).toContain('đã nhập 1 dòng, 0 dòng bị từ chối')
    const changes = seen.filter(({ url }) => !url.endsWith('/data.import')).map(({ url }) => url)
    const once = ['/api/trpc/data.beginImport', '/api/imports/i1/file']
    expect(changes).toEqual(['/api/auth/sign-in/username', ...once, ...once])
    const [, beginList, sentList, beginCustomers, sentCustomers] = seen.filter(
      ({ url }) => !url.endsWith('/data.import'),
    )
    expect(JSON.parse(beginList?.body ?? '')).toMatchObject({
      kind: 'list',
      listId: 'long-tenure',
      bytesTotal: 7,
      policy: 'good-rows',
    })
    expect(sentList?.body).toBe('msisdn\n')
    expect(JSON.parse(beginCustomers?.body ?? '')).toMatchObject({ kind: 'customers', fileName: 'customers.csv' })
    expect(sentCustomers).toMatchObject({ body: 'msisdn\n84901234567\n', cookie: 'session=abc', origin: address })
  })

  it('exits with 2 where rows were refused', async () => {
    expect((await importing('right', '--customers', folder.file('c.csv', 'bad'))).code).toBe(2)
  })

  it('exits with 1 where the file was not taken, and says why', async () => {
    const ran = await importing('right', '--customers', folder.file('d.csv', 'phone\n'))
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain('dòng 1: dòng tiêu đề thiếu cột msisdn.')
  })

  it('says what the server says, and what keeps it from being asked', async () => {
    const file = folder.file('any.csv', 'msisdn\n')
    const refused = [
      [await importing('wrong', '--customers', file), /không nhận tên đăng nhập/],
      [await importing('right', '--list', `vip=${file}`), /Chiến dịch không có danh sách “vip”/],
      [await importing('right', '--customers', 'nowhere.csv'), /Không đọc được tệp nowhere\.csv/],
      [await importing('right'), /Chưa có tệp nào/],
      [await importing('right', '--customers', file, '--policy', 'some'), /--policy nhận/],
      [await careline('import', '--customers', file, '--server', 'http://127.0.0.1:1'), /Không kết nối được/],
    ] as const
    for (const [ran, reason] of refused) {
      expect(ran).toMatchObject({ code: 1, stdout: '' })
      expect(ran.stderr.trim()).toMatch(reason)
    }
  })
})
