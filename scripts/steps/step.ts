/** What one step of `npm test` found. A skipped test is a problem: it counts as failed and is named. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
  /** One line for each failure, as it is repeated at the end. */
  readonly problems: readonly string[]
}

export interface Step {
  readonly name: string
  run(): Promise<Outcome>
}

export const PASSED: Outcome = { passed: 1, failed: 0, problems: [] }

export function failed(problem: string): Outcome {
  return { passed: 0, failed: 1, problems: [problem] }
}

/**
 * Runs the steps in order, each under a heading with its time, goes on after a failure so that one run shows all,
 * and ends with the line `N passed, N failed`. Sets the process's exit code.
 */
export async function runSteps(steps: readonly Step[], say: (line: string) => void): Promise<void> {
  const problems: string[] = []
  const times: string[] = []
  let passedCount = 0
  let failedCount = 0
  for (const step of steps) {
    say(`\n━━ ${step.name}`)
    const start = performance.now()
    const outcome = await step.run().catch((error: unknown) => failed(String(error)))
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    passedCount += outcome.passed
    failedCount += outcome.failed
    for (const problem of outcome.problems) problems.push(`${step.name}: ${problem}`)
    const verdict = outcome.failed > 0 ? '✗' : '✓'
    times.push(
      `${verdict} ${step.name.padEnd(24)} ${seconds.padStart(7)} s  ${outcome.passed} passed, ${outcome.failed} failed`,
    )
    say(`${verdict} ${step.name}: ${seconds} s`)
  }
  say(`\n━━ Summary\n${times.join('\n')}`)
  if (problems.length > 0) say(`\nFailed:\n${problems.map((problem) => `  ✗ ${problem}`).join('\n')}`)
  say(`\n${passedCount} passed, ${failedCount} failed`)
  process.exitCode = failedCount > 0 || passedCount === 0 ? 1 : 0
}
