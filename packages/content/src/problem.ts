import type { Localized } from './localized.ts'

/** What is wrong with a text or a script, as data: where it stands, and a sentence that says what to do. */
export interface ContentProblem {
  /**
   * Texts: `syntax`, `disallowed-tag`, `unknown-filter`, `unknown-variable`, `unused-variable`, `missing-value`, `too-costly`.
   * Scripts: `duplicate-step`, `duplicate-section`, `duplicate-option`, `unknown-target`, `unknown-section`, `unknown-template`, `unknown-follow-up`,
   * `unknown-topic`, `unknown-offer`, `unknown-flag`, `missing-section`, `unreachable-step`, `loop-without-ask`, `no-fallback`, `missing-next`.
   * Events: `call-ended`, `not-the-current-step`, `unknown-option`, `unknown-item`, `missing-field`, `wrong-field`, `unknown-field`, `nothing-to-undo`.
   */
  code: string
  path: (string | number)[]
  message: Localized
}
