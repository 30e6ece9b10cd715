export { campaignSchema, type Campaign } from './document/campaign.ts'
export { canonicalJson } from './document/canonical-json.ts'
export { caseSchema, type Case } from './document/case.ts'
export { catalogueSchema, type Catalogue } from './document/catalogue.ts'
export { checkCampaignTemplate } from './document/check-bindings.ts'
export { checkItems } from './document/check-items.ts'
export { deadlineSchema, type Deadline, type DeadlineRule } from './document/deadline.ts'
export { outputSchema, type Output } from './document/decisions.ts'
export { parseCampaign, type ParsedCampaign } from './document/parse-campaign.ts'
export { followUpKindSchema, policiesSchema, type FollowUpKind, type Policies } from './document/policies.ts'
export { fromWallClock, TIME_ZONE, toWallClock } from './document/time-zone.ts'
export type { CampaignProblem } from './document/problem.ts'
export { catalogueOfOutput, outputKind, ruleDocumentOf } from './document/rule-document.ts'
export { checkHeader, columnsOf, fileFacts, reasonColumn, type Column, type HeaderProblem } from './facts/columns.ts'
export { parseFact, type FactProblemCode, type ParsedFact } from './facts/parse-fact.ts'
export { migrateCampaign, readStoredCampaign } from './migrations/migrate-campaign.ts'
export { normalisePhone } from './facts/phone.ts'
export { dueDate, type DueDate } from './deadlines/due-date.ts'
export { compileCampaign, decide } from './decide/decide.ts'
export type { Decisions, OutputValue } from './decide/decisions.ts'
export { decideLine, type DecideLine } from './decide/decide-line.ts'
export { type CampaignFlip, flipsOf } from './decide/flips-of.ts'
export { explainDecisions, type Explanation } from './decide/explain-decisions.ts'
export { makePlan } from './plan/make-plan.ts'
export type { OfferedItem, Plan } from './plan/plan.ts'
export { callFlags } from './call/call-flags.ts'
export type { CallInput } from './call/call-input.ts'
export type { CallScreen, ScreenField, ScreenOption, ScreenSection, ScreenStep } from './call/call-screen.ts'
export { callingHours, isAdvertisingSmsTime, isCallingTime, isInPeriod } from './call/calling-time.ts'
export { detailWords } from './call/detail-words.ts'
export { type CallPreview, previewCall } from './call/preview-call.ts'
export { viewCall, walkCall } from './call/view-call.ts'
export { wrapUp, type WrapUp, type WrappedUp, type WrapUpRequest } from './call/wrap-up.ts'
export type { WrapUpProblem, WrapUpProblemCode } from './call/wrap-up-problem.ts'
export {
  caseCoverage,
  runCases,
  tryCases,
  type CaseDifference,
  type CaseReport,
  type CaseTrial,
} from './testing/run-cases.ts'
export { analyseCampaign } from './analyse/analyse-campaign.ts'
export { factsInWords, toldDocumentOf } from './describe/facts-in-words.ts'
export { describeRuleSets, type DescribedRuleSet } from './describe/describe-rule-sets.ts'
export { describeChanges } from './diff/describe-changes.ts'
export type { Change } from './diff/change.ts'
export { diffCampaigns, type RuleSetRegions } from './diff/diff-campaigns.ts'
export {
  chosenSide,
  chooseSide,
  mergeCampaigns,
  type MergeChoice,
  type MergeConflict,
  type Merged,
} from './merge/merge-campaigns.ts'
export { type PartChange, partChanges, undoPartChanges } from './merge/part-changes.ts'
export { demoCustomers, demoList, type DemoSize } from './population/demo-customers.ts'
export { populationSchema, type Population } from './population/population.ts'
export { breakDown, type BreakdownAsked, type BreakdownGroup } from './impact/breakdown.ts'
export { compareCampaigns, type ComparedCampaigns } from './impact/compare-campaigns.ts'
export { countRules, type RuleSetFigures } from './impact/count-rules.ts'
export { customerRows, type CustomersAsked } from './impact/customer-rows.ts'
export { factsAsked, type JudgedPart, judgedPart } from './impact/judged-part.ts'
export type { SnapshotColumns } from './impact/snapshot-columns.ts'
export { estimatedBytes, type LoadedSnapshot, SnapshotColumnsBuilder } from './impact/snapshot-columns-builder.ts'
