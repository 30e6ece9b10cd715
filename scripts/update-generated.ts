// Rewrites the committed pages that a machine makes.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { coverageFiles } from './brief/brief-coverage.ts'
import { domainPage } from './domains/domains.ts'
import { operatorPages } from './operators/operators.ts'
import { referencePages } from './reference/reference.ts'
import { refusalPage } from './refusals/refusals.ts'
import { projectTree, ROOT } from './tree.ts'
import { publicApiPages } from './walls/public-api.ts'

const tree = projectTree()
for (const { folder, pages } of [publicApiPages, referencePages, operatorPages, refusalPage, domainPage]) {
  if (folder) rmSync(path.join(ROOT, folder), { recursive: true, force: true })
  write(pages(tree))
}
write(coverageFiles(tree))

function write(files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    mkdirSync(path.join(ROOT, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(ROOT, file), text)
  }
}
