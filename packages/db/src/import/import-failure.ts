import type { ImportProblem } from '@careline/api'

/** The file as a whole cannot be taken. */
export class ImportFailure extends Error {
  readonly problem: ImportProblem
  constructor(problem: ImportProblem) {
    super(problem.code)
    this.name = 'ImportFailure'
    this.problem = problem
  }
}

/** The file stopped coming: whoever sent it is gone. */
export class SourceBroken extends Error {
  constructor(cause: unknown) {
    super('The file stopped coming before its end.', { cause })
    this.name = 'SourceBroken'
  }
}
