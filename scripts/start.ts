// `npm start`: builds the web apps where their sources changed, then becomes the server. One process, so that a signal reaches it.
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { buildWebApps } from './web/build-web-apps.ts'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
const failed = await buildWebApps(root)
if (failed.length > 0) {
  process.stderr.write(
    `The ${failed.join(' and ')} app could not be built. Mend what the lines above say, then start again.\n`,
  )
  process.exit(1)
}
await import('../apps/server/src/main.ts')
