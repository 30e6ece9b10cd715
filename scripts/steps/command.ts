import { spawn } from 'node:child_process'
import { failed, PASSED, type Step } from './step.ts'
import { ROOT } from '../tree.ts'

/** Nothing that a step starts may call home. */
const QUIET = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }

/** Runs a program in the project's folder with its output shown; resolves to its exit code. */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...QUIET, ...env } })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** A step that is one program: it counts as one check. */
export function command(name: string, program: string, args: readonly string[], advice: string): Step {
  return {
    name,
    run: async () => {
      const code = await run(program, args)
      return code === 0 ? PASSED : failed(`${program} ended with ${code}. ${advice}`)
    },
  }
}
