import type { Localized } from './localized.ts'
import type { Problem, ProblemCode, ProblemPath } from './problem.ts'

/** Beyond this the list would not help anyone, and a hostile document could make it endless. */
const most = 200

/** Gathers problems; nothing is thrown, so that an author sees them all at once. */
export class ProblemList {
  readonly problems: Problem[] = []

  add(code: ProblemCode, path: ProblemPath, message: Localized): void {
    if (this.problems.length > most) return
    if (this.problems.length === most) {
      this.problems.push({
        code: 'too-many-problems',
        path: [],
        message: {
          vi: `Còn nhiều lỗi nữa; hãy sửa ${most} lỗi đầu rồi kiểm tra lại.`,
          en: `There are more problems; mend the first ${most} and check again.`,
        },
      })
      return
    }
    this.problems.push({ code, path, message })
  }
}
