import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { migrationsFolder } from '../driver/migrations-folder.ts'

it('are what the tables say: nothing is left to generate', async () => {
  const tables: Record<string, unknown> = {}
  for (const file of readdirSync(import.meta.dirname).filter((name) => /^[a-z-]+\.ts$/.test(name))) {
    Object.assign(tables, await import(path.join(import.meta.dirname, file)))
  }
  const meta = path.join(migrationsFolder, 'meta')
  const newest = readdirSync(meta)
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1)
  const written = JSON.parse(readFileSync(path.join(meta, newest ?? ''), 'utf8'))
  expect(await generateMigration(written, generateDrizzleJson(tables, written.id))).toEqual([])
})
