import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { run } from './command.ts'
import { failed, type Outcome, type Step } from './step.ts'

/** The part of vitest's JSON report that we count. */
export interface VitestReport {
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: { fullName: string; status: string }[]
  }[]
}

/**
 * Counts what a run really did. A file that could not be loaded counts as one failure, and so does an ending with
 * an error though every test passed (an error outside the tests, a leaked handle).
 */
export function countVitest(report: VitestReport, exitCode: number): Outcome {
  const problems: string[] = []
  let passedCount = 0
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passedCount++
      else problems.push(`${test.fullName} (${test.status}, ${file.name})`)
    }
    const anyFailed = file.assertionResults.some((test) => test.status === 'failed')
    if (file.status === 'failed' && !anyFailed) problems.push(`${file.name}: ${file.message || 'could not be run'}`)
  }
  if (exitCode !== 0 && problems.length === 0) problems.push(`vitest ended with ${exitCode} outside the tests`)
  return { passed: passedCount, failed: problems.length, problems }
}

/** @param projects vitest project filters, such as `!db`; none means all */
export function vitest(name: string, projects: readonly string[] = []): Step {
  return {
    name,
    run: async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'careline-vitest-'))
      const file = path.join(folder, 'report.json')
      try {
        const code = await run('vitest', [
          'run',
          '--root=.',
          '--config=scripts/vitest.config.ts',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${file}`,
          // Much of the time goes by in databases and servers beside the tests, and projects would leave a core for nobody.
          `--maxWorkers=${os.availableParallelism()}`,
          ...projects.map((project) => `--project=${project}`),
        ])
        return countVitest(JSON.parse(readFileSync(file, 'utf8')) as VitestReport, code)
      } catch (error) {
        return failed(`no report from vitest: ${String(error)}`)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}
