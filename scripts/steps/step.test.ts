import { afterEach, expect, it } from 'vitest'
import { countPlaywright } from './playwright.ts'
import { failed, PASSED, runSteps } from './step.ts'
import { countVitest } from './vitest.ts'

afterEach(() => {
  process.exitCode = undefined
})

async function lastLine(outcomes: { name: string; run: () => Promise<typeof PASSED> }[]) {
  const lines: string[] = []
  await runSteps(outcomes, (line) => lines.push(line))
  return { last: lines.at(-1)?.trim(), all: lines.join('\n'), exitCode: process.exitCode }
}

it('ends with the sum of what ran, and goes on after a failure', async () => {
  const steps = [
    { name: 'one', run: async () => PASSED },
    { name: 'two', run: async () => failed('broke') },
    { name: 'three', run: () => Promise.reject(new Error('threw')) },
    { name: 'four', run: async () => ({ passed: 40, failed: 0, problems: [] }) },
  ]
  const { last, all, exitCode } = await lastLine(steps)
  expect(last).toBe('41 passed, 2 failed')
  expect(all).toMatch(/two: broke[\s\S]*three: Error: threw/)
  expect(exitCode).toBe(1)
})

it('succeeds only when something passed', async () => {
  expect((await lastLine([{ name: 'one', run: async () => PASSED }])).exitCode).toBe(0)
  expect((await lastLine([])).exitCode).toBe(1)
})

it('counts a skipped vitest test as failed and names it', () => {
  const assertionResults = ['passed', 'failed', 'pending', 'todo'].map((status) => ({
    fullName: `is ${status}`,
    status,
  }))
  const outcome = countVitest({ testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults }] }, 1)
  expect(outcome).toMatchObject({ passed: 1, failed: 3 })
  expect(outcome.problems[1]).toBe('is pending (pending, a.test.ts)')
})

it('counts a file that could not be loaded, and an error outside the tests', () => {
  const broken = { name: 'a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }
  expect(countVitest({ testResults: [broken] }, 1).problems).toEqual(['a.test.ts: no such module'])
  expect(countVitest({ testResults: [] }, 1).problems).toEqual(['vitest ended with 1 outside the tests'])
})

it('counts flaky and skipped browser tests as failed', () => {
  const specs = ['expected', 'flaky', 'skipped', 'unexpected'].map((status) => ({
    title: status,
    tests: [{ status, projectName: 'wide' }],
  }))
  const outcome = countPlaywright({ suites: [{ title: 'loop.spec.ts', suites: [{ title: 'the loop', specs }] }] }, 1)
  expect(outcome).toMatchObject({ passed: 1, failed: 3 })
  expect(outcome.problems[0]).toBe('loop.spec.ts › the loop › flaky (flaky)')
})
