// Rewrites the committed pages that a machine makes: each package's public API, and the coverage of the brief.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { coverageFiles } from './brief/brief-coverage.ts'
import { projectTree, ROOT } from './tree.ts'
import { publicApiPages } from './walls/public-api.ts'

const tree = projectTree()
rmSync(path.join(ROOT, 'docs/generated/public-api'), { recursive: true, force: true })
for (const [file, text] of [...publicApiPages(tree), ...coverageFiles(tree)]) {
  mkdirSync(path.join(ROOT, path.dirname(file)), { recursive: true })
  writeFileSync(path.join(ROOT, file), text)
}
