import { failed, PASSED, type Step } from '../steps/step.ts'
import { projectTree, type Tree } from '../tree.ts'

export interface Violation {
  readonly file: string
  readonly line?: number
  /** What is wrong and where to go instead. */
  readonly message: string
}

/** A rule of the house that neither the compiler nor the linter can hold. */
export interface Wall {
  readonly name: string
  check(tree: Tree): Violation[]
}

export function describe(violation: Violation): string {
  return `${violation.file}${violation.line ? `:${violation.line}` : ''} ${violation.message}`
}

/** A wall as a step of `npm test`: one check, however many places break it. */
export function wallStep(wall: Wall): Step {
  return {
    name: `wall: ${wall.name}`,
    run: async () => {
      const found = wall.check(projectTree()).map(describe)
      for (const line of found) console.log(`  ${line}`)
      return found.length === 0 ? PASSED : failed(found.join('\n      '))
    },
  }
}
