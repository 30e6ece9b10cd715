// From a keystroke to its numbers, on PostgreSQL, in a process of its own: prints milliseconds.
import { startPostgres } from '../../packages/db/src/testing/postgres-cluster.ts'
import { timeKeystrokes } from './keystroke.ts'

const cluster = await startPostgres()
try {
  const figures = await timeKeystrokes({ customers: Number(process.argv[2]), edits: 15, databaseUrl: cluster.url })
  console.log(JSON.stringify(figures))
} finally {
  await cluster.stop()
}
