import process from 'node:process'
import { DirectoryInUseError } from '@careline/db'
import { EnvError, readEnv } from './env.ts'
import { makeLog } from './log.ts'
import { accountsTable } from './start/accounts-table.ts'
import { startServer } from './server.ts'

/** A second signal within this time is the same one, heard twice. */
const ECHO_MS = 500

const say = (text: string) => process.stdout.write(`${text}\n`)

/** What went wrong at the start, for the person who started it; null where only the details help. */
function inWords(error: unknown): string | null {
  if (error instanceof EnvError || error instanceof DirectoryInUseError) return error.message
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop what listens there, or start with another one: PORT=4301 npm start`
  if (code === 'EACCES') return `This user may not do that: ${(error as Error).message}`
  return null
}

try {
  const env = readEnv(process.env)
  const log = makeLog(env.logLevel)
  const server = await startServer(env, log)

  let asked = 0
  const stop = () => {
    // One Ctrl-C can arrive twice: from the terminal, and once more from the process that started this one.
    if (asked > 0 && Date.now() - asked < ECHO_MS) return
    if (asked > 0) process.exit(130)
    asked = Date.now()
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'the stop failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)

  say(`Careline ready: ${server.url}`)
  if (env.demo) say(accountsTable())
  if (env.demo && !['127.0.0.1', 'localhost', '::1'].includes(env.host))
    process.stderr.write('Everyone who reaches this address can use these accounts. CARELINE_DEMO=0 turns them off.\n')
  if (server.firstAdministrator)
    say(
      `First administrator: ${server.firstAdministrator.username} / ${server.firstAdministrator.password}\n` +
        'This password is shown once. Sign in and change it.',
    )
  server.demoCustomers.catch((error: unknown) => {
    if (asked === 0)
      log.error({ err: error }, 'the demonstration customers could not be made; the next start tries again')
  })
} catch (error) {
  process.stderr.write(`Careline did not start.\n${inWords(error) ?? (error as Error).stack}\n`)
  process.exit(1)
}
