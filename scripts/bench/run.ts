// `pnpm bench`: interleaved rounds, each contender in a fresh process; writes docs/generated/bench.md.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { contenders, type ContenderName } from './contenders/all.ts'
import { benchPage, type Round } from './page.ts'

const rounds = Number(process.env['CARELINE_BENCH_ROUNDS'] ?? 3)
const million = 1_000_000

/** A young generation that stays in a processor's cache: a trace is mostly memory that is written once. */
const smallYoungGeneration = '--max-semi-space-size=4'

function figures(script: string, args: string[], ...flags: string[]): Record<string, number> {
  const file = path.join(import.meta.dirname, script)
  const done = spawnSync(process.execPath, ['--max-old-space-size=12000', ...flags, file, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (done.status !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${done.status}.`)
  return JSON.parse(done.stdout) as Record<string, number>
}

const decision = (name: ContenderName, ...flags: string[]) =>
  figures('time-contender.ts', [name], ...flags)['nanoseconds'] ?? Number.NaN

const measured: Round[] = []
for (let round = 1; round <= rounds; round++) {
  console.log(`Round ${round} of ${rounds}`)
  const decisions = {} as Round['decisions']
  for (const name of Object.keys(contenders) as ContenderName[]) {
    decisions[name] = decision(name)
    console.log(`  ${name}: ${decisions[name].toFixed(0)} ns`)
  }
  const inCache = {
    engine: decision('json-rules-engine', smallYoungGeneration),
    trace: decision('compiled-trace', smallYoungGeneration),
  }
  const columns = figures('time-columns.ts', [String(million)])
  const postgres = figures('time-postgres.ts', [String(million)])
  const keystroke = figures('time-keystroke.ts', [String(million)])
  const tenfold = figures('time-columns.ts', [String(10 * million)])
  console.log(' ', inCache, columns, tenfold, postgres, keystroke)
  measured.push({ decisions, inCache, columns, tenfold, postgres, keystroke })
}
writeFileSync(path.join(import.meta.dirname, '../../docs/generated/bench.md'), benchPage(measured))
