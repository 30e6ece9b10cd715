import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ROOT } from '../tree.ts'
import { run } from './command.ts'
import { failed, type Outcome, type Step } from './step.ts'

const CONFIG = 'apps/server/e2e/playwright.config.ts'

interface PlaywrightSuite {
  title: string
  suites?: PlaywrightSuite[]
  specs?: { title: string; tests: { status: string; projectName: string }[] }[]
}

/** The part of Playwright's JSON report that we count. */
export interface PlaywrightReport {
  suites: PlaywrightSuite[]
  errors?: { message?: string }[]
}

/** Counts what a run really did: flaky and skipped tests are not passed ones. */
export function countPlaywright(report: PlaywrightReport, exitCode: number): Outcome {
  const tests = report.suites.flatMap((suite) => flatten(suite, []))
  const problems = tests.filter((test) => test.status !== 'expected').map((test) => `${test.title} (${test.status})`)
  for (const error of report.errors ?? []) problems.push(error.message?.split('\n')[0] ?? 'an error outside the tests')
  if (exitCode !== 0 && problems.length === 0) problems.push(`playwright ended with ${exitCode} outside the tests`)
  return { passed: tests.filter((test) => test.status === 'expected').length, failed: problems.length, problems }
}

function flatten(suite: PlaywrightSuite, above: readonly string[]): { title: string; status: string }[] {
  const titles = [...above, suite.title]
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ title: [...titles, spec.title].join(' › '), status: test.status })),
  )
  return [...own, ...(suite.suites ?? []).flatMap((inner) => flatten(inner, titles))]
}

/** The end-to-end tests in a real browser. */
export function playwright(name: string): Step {
  return {
    name,
    run: async () => {
      if (!existsSync(path.join(ROOT, CONFIG))) return failed(`${CONFIG} is not there`)
      const folder = mkdtempSync(path.join(os.tmpdir(), 'careline-playwright-'))
      const file = path.join(folder, 'report.json')
      try {
        const program = path.join(ROOT, 'apps/server/node_modules/.bin/playwright')
        const code = await run(program, ['test', `--config=${CONFIG}`, '--reporter=list,json'], {
          PLAYWRIGHT_JSON_OUTPUT_FILE: file,
        })
        return countPlaywright(JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport, code)
      } catch (error) {
        return failed(`no report from playwright: ${String(error)}`)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}
