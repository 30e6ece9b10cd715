import { defineCommand } from 'citty'
import { openAsBlob } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from '../failure.ts'
import { type FileProblem, fileReason } from '../file-reason.ts'
import { refuseUnknownOptions, valuesOf } from '../options.ts'
import { checkReadable } from '../readable-file.ts'
import { type ServerSession, signIn } from '../server-session.ts'
import type { Terminal } from '../terminal.ts'

const args = {
  customers: { type: 'string', description: 'Tệp khách hàng / customer file, CSV UTF-8' },
  list: { type: 'string', description: 'ID=FILE.csv, lặp lại được / may be repeated' },
  policy: { type: 'string', description: 'good-rows | all-or-nothing', default: 'good-rows' },
  server: { type: 'string', description: 'http://localhost:4300', default: 'http://localhost:4300' },
  user: { type: 'string', description: 'CARELINE_USER; mật khẩu / password: CARELINE_PASSWORD' },
} as const

/** What is needed of an import's row as the server tells it. */
interface Progress {
  state: string
  bytesRead: number
  bytesTotal: number | null
  rowsAccepted: number
  rowsRejected: number
  /** Why the file was not taken. */
  problem: FileProblem | null
}

const PROGRESS_EVERY_MS = 1000

/** Sends lists and customers to a running server, lists first: a snapshot freezes the lists of its moment (D45). */
export function importCommand(terminal: Terminal) {
  return defineCommand({
    meta: { name: 'import', description: 'Nhập tệp vào máy chủ đang chạy / import files into the running server' },
    args,
    async run({ args: given, rawArgs }) {
      refuseUnknownOptions(rawArgs, args)
      if (given.policy !== 'good-rows' && given.policy !== 'all-or-nothing') {
        throw new Failure('--policy nhận good-rows hoặc all-or-nothing.', '--policy takes good-rows or all-or-nothing.')
      }
      const files = [
        ...valuesOf(rawArgs, 'list').map((option) => {
          const [listId = '', file = ''] = option.split(/=(.*)/)
          return { kind: 'list' as const, listId, file }
        }),
        ...(given.customers === undefined ? [] : [{ kind: 'customers' as const, file: given.customers }]),
      ]
      if (files.length === 0) {
        throw new Failure(
          'Chưa có tệp nào. Thêm --customers TỆP.csv hoặc --list ID=TỆP.csv.',
          'No file is named. Add --customers FILE.csv or --list ID=FILE.csv.',
        )
      }
      const session = await signIn(
        given.server,
        given.user ?? process.env['CARELINE_USER'] ?? 'manager',
        process.env['CARELINE_PASSWORD'] ?? '',
      )
      for (const file of files) await send(session, { ...file, policy: given.policy }, terminal)
    },
  })
}

interface FileToSend {
  kind: 'customers' | 'list'
  listId?: string
  file: string
  policy: string
}

async function send(session: ServerSession, { file, ...what }: FileToSend, terminal: Terminal): Promise<void> {
  await checkReadable(file)
  const content = await openAsBlob(file)
  const begin = { ...what, fileName: path.basename(file), bytesTotal: content.size }
  const { importId } = await session.call<{ importId: string }>('data.beginImport', begin)
  const finished = new AbortController()
  const progress = tellProgress(session, importId, file, terminal, finished.signal)
  try {
    const row = await session.put<Progress>(`/api/imports/${importId}/file`, content)
    const count = terminal.locale === 'vi' ? 'vi-VN' : 'en-US'
    const [taken, refused] = [row.rowsAccepted, row.rowsRejected].map((rows) => rows.toLocaleString(count))
    terminal.say({
      vi: `${file}: ${row.state === 'done' ? 'đã nhập' : 'chưa nhập'} ${taken} dòng, ${refused} dòng bị từ chối.`,
      en: `${file}: ${row.state === 'done' ? 'imported' : 'not imported'}: ${taken} rows, ${refused} refused.`,
    })
    if (row.problem) terminal.say(fileReason(file, row.problem))
    await terminal.write(`${JSON.stringify(row)}\n`)
    if (row.state !== 'done') process.exitCode = 1
    else if (row.rowsRejected > 0) process.exitCode = 2
  } finally {
    finished.abort()
    await progress
  }
}

async function tellProgress(
  session: ServerSession,
  importId: string,
  file: string,
  terminal: Terminal,
  finished: AbortSignal,
): Promise<void> {
  const wait = () => delay(PROGRESS_EVERY_MS, true, { signal: finished }).catch(() => false)
  while (await wait()) {
    const row = await session.call<Progress>('data.import', { importId }).catch(() => null)
    if (!row?.bytesTotal || finished.aborted) continue
    const percent = Math.floor((100 * row.bytesRead) / row.bytesTotal)
    terminal.say({ vi: `${file}: ${percent} %`, en: `${file}: ${percent} %` })
  }
}
