import type { Localized } from '@careline/content'

/** What is wrong with a campaign document: where it stands, and a sentence that says what to do. */
export interface CampaignProblem {
  /**
   * `wrong-shape`, `wrong-version`, the codes of rules' and content's own problems, and: `unknown-rule-set`, `wrong-hit-policy`, `unknown-output`, `late-output`,
   * `duplicate-id`, `unknown-fact`, `list-fact-not-boolean`, `unknown-binding`, `unknown-deadline`, `unknown-template`, `send-not-campaign-class`,
   * `send-outside-period`, `reversed-period`, `unknown-time-zone`, `missing-item-value`, `wrong-item-value`, `unknown-item-attribute`, `wrong-case-fact`,
   * `unknown-flag`, `unknown-reason`, `missing-param`.
   */
  code: string
  path: (string | number)[]
  message: Localized
}

export function problem(code: string, path: CampaignProblem['path'], vi: string, en: string): CampaignProblem {
  return { code, path, message: { vi, en } }
}
