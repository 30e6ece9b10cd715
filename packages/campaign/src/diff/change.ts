/** One sentence-worth of what an edit changes, and where. */
export interface Change {
  area:
    | 'rules'
    | 'conditions'
    | 'facts'
    | 'decisions'
    | 'texts'
    | 'script'
    | 'catalogues'
    | 'policies'
    | 'cases'
    | 'campaign'
  ruleSetId?: string
  sentences: { vi: string[]; en: string[] }
}
