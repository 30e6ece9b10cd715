import type { AuditAnchor, AuditBreak, AuditVerdict } from '@careline/api'
import type { Localized } from '@careline/content'
import { defineCommand } from 'citty'
import { databaseCause } from '../database-cause.ts'
import { Failure } from '../failure.ts'
import { refuseUnknownOptions } from '../options.ts'
import { signIn } from '../server-session.ts'
import type { Terminal } from '../terminal.ts'

const args = {
  server: { type: 'string', description: 'http://localhost:4300' },
  user: { type: 'string', description: 'CARELINE_USER; mật khẩu / password: CARELINE_PASSWORD' },
  anchor: { type: 'string', description: 'SEQ:HASH đã ghi lại lần trước / written down before' },
} as const

const REASONS: Record<AuditBreak, Localized> = {
  edited: { vi: 'đã bị sửa', en: 'was edited' },
  removed: { vi: 'đã bị xóa', en: 'was removed' },
  displaced: {
    vi: 'không nối tiếp dòng trước: có dòng bị chèn, bị xóa hoặc bị thay ở đây',
    en: 'does not follow the row before it: a row was inserted, removed or replaced here',
  },
  forged: { vi: 'không do máy chủ này ghi: sai dấu niêm', en: 'was not written by this server: its seal is wrong' },
  'cut-off': { vi: 'và các dòng sau đã bị cắt mất', en: 'and what followed was cut off' },
  'anchor-differs': {
    vi: 'không còn giống dòng đã ghi lại ở --anchor',
    en: 'is not the row that --anchor wrote down',
  },
}

/**
 * `careline audit verify`: reads the whole chain, from `DATABASE_URL` or by the running server. Exit code 0 where it is whole, 2 where it is
 * broken, 1 where it could not be read. The database alone tells an edit; with `CARELINE_SECRET`, or by the server, a chain made anew too.
 */
export function auditVerifyCommand(terminal: Terminal) {
  return defineCommand({
    meta: {
      name: 'verify',
      description: 'Kiểm tra nhật ký còn nguyên vẹn / check that the audit trail is whole',
    },
    args,
    async run({ args: given, rawArgs }) {
      refuseUnknownOptions(rawArgs, args)
      const anchor = given.anchor === undefined ? null : anchorOf(given.anchor)
      const url = process.env['DATABASE_URL']
      const verdict =
        given.server === undefined && url
          ? await fromDatabase(url, anchor)
          : await fromServer(given.server ?? 'http://localhost:4300', given.user, anchor)
      await terminal.write(`${JSON.stringify(verdict)}\n`)
      tell(terminal, verdict)
      if (!verdict.ok) process.exitCode = 2
    },
  })
}

function anchorOf(text: string): AuditAnchor {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  if (seq !== undefined && hash !== undefined) return { seq: Number(seq), hash }
  throw new Failure(
    '--anchor phải là SEQ:HASH như lần kiểm tra trước đã in.',
    '--anchor takes SEQ:HASH as an earlier verification printed it.',
  )
}

async function fromDatabase(url: string, anchor: AuditAnchor | null): Promise<AuditVerdict> {
  // Only this command needs a database, and its libraries take their time to load.
  const { auditSealKey, openDatabase, verifyAudit } = await import('@careline/db')
  const secret = process.env['CARELINE_SECRET']
  const quiet = { info: () => undefined, warn: () => undefined }
  const database = await openDatabase({ url, log: quiet }).catch(async (error: unknown) => {
    const cause = await databaseCause(error)
    throw new Failure(
      `Không mở được cơ sở dữ liệu ở DATABASE_URL${cause}. Kiểm tra địa chỉ, hoặc dùng --server.`,
      `The database at DATABASE_URL does not answer${cause}. Check the address, or use --server.`,
    )
  })
  try {
    return await verifyAudit(database.drizzle, secret ? auditSealKey(secret) : null, anchor)
  } catch (error) {
    const cause = await databaseCause(error)
    throw new Failure(
      `Không đọc được nhật ký trong cơ sở dữ liệu này${cause}. Máy chủ phiên bản này đã khởi động trên đó chưa?`,
      `The audit trail in this database could not be read${cause}. Has a server of this version been started on it?`,
    )
  } finally {
    await database.close()
  }
}

async function fromServer(server: string, user: string | undefined, anchor: AuditAnchor | null): Promise<AuditVerdict> {
  const name = user ?? process.env['CARELINE_USER'] ?? 'auditor'
  const session = await signIn(server, name, process.env['CARELINE_PASSWORD'] ?? '')
  return session.call<AuditVerdict>('audit.verify', { anchor })
}

function tell(terminal: Terminal, verdict: AuditVerdict): void {
  if (!verdict.ok) {
    const { seq, reason } = verdict.firstBroken
    return terminal.say({
      vi: `Nhật ký KHÔNG còn nguyên vẹn: dòng ${seq} ${REASONS[reason].vi}.`,
      en: `The audit trail is NOT whole: row ${seq} ${REASONS[reason].en}.`,
    })
  }
  const { rows, head, sealsChecked } = verdict
  terminal.say({
    vi: `Nhật ký nguyên vẹn: ${rows} dòng. Ghi lại ở nơi khác để lần sau đối chiếu: --anchor ${head.seq}:${head.hash}`,
    en: `The audit trail is whole: ${rows} rows. Write this down elsewhere for the next time: --anchor ${head.seq}:${head.hash}`,
  })
  if (!sealsChecked)
    terminal.say({
      vi: 'Chưa kiểm tra dấu niêm: đặt CARELINE_SECRET như trên máy chủ.',
      en: 'The seals were not checked: set CARELINE_SECRET as on the server.',
    })
}
