export { type Locale, type Localized, localizedSchema } from './document/localized.ts'
export { type Fact, type Facts, factSchema, type FactType, factTypes, type FactValue } from './document/fact.ts'
export {
  type AllCondition,
  type AnyCondition,
  type Condition,
  conditionSchema,
  type ConditionValue,
  type LabelledCondition,
  labelledConditionSchema,
  type NamedCondition,
  type NotCondition,
  type TestCondition,
  withoutLabel,
} from './document/condition.ts'
export { type Rule, type RuleEvent, ruleSchema } from './document/rule.ts'
export {
  hitPolicies,
  type HitPolicy,
  type OrderBy,
  type Over,
  type RuleSet,
  type RuleSetDomain,
  ruleSetDomains,
  ruleSetSchema,
} from './document/rule-set.ts'
export { type RuleDocument, ruleDocumentSchema, ruleSetOf } from './document/rule-document.ts'
export { type CatalogueItem, isItemFact, itemAttribute, itemFactsOf } from './document/catalogue-item.ts'
export type { Problem, ProblemCode, ProblemPath } from './document/problem.ts'
export type { ConditionTrace, RuleTrace } from './engine/trace.ts'
export type { ItemResult, RaisedEvent, RuleSetResult } from './engine/rule-set-result.ts'
export { renderSql, type SqlFragment, type SqlPart, type SqlParts, type SqlValue } from './compile/sql/sql-fragment.ts'
export { runRuleSet } from './engine/run-rule-set.ts'
export type { Operator, OperatorValue, OperatorWords, ValueShape } from './operators/operator.ts'
export { findOperator, operatorOf, operators, operatorsFor } from './operators/operator-table.ts'
export { canonicalTimestamp, isCalendarDate } from './document/timestamp.ts'
export { type ParsedRuleDocument, parseRuleDocument } from './document/parse-rule-document.ts'
export { ruleSchemaVersion, versionProblem } from './document/schema-version.ts'
export { type Migrated, type Migration, runMigrations, type StoredDocument } from './migrations/migration.ts'
export { migrateRuleDocument } from './migrations/migrate-rule-document.ts'
export { parsePlainRules, type ParsedPlainRules, type PlainProblem, plainRuleSetId } from './document/plain-rules.ts'
export { familyOf, type TypeFamily } from './document/fact-scope.ts'
export { refuseFactValue } from './document/refuse-fact-value.ts'
export { type FactProblem, parseFacts } from './document/parse-facts.ts'
export { FactTypeError } from './document/fact-type-error.ts'
export { factsOfTheirTypes } from './document/read-facts.ts'
export { ruleToSql, type RuleToSqlOptions } from './compile/sql/rule-to-sql.ts'
export {
  type SqlDecision,
  sqlDecisions,
  type SqlDecisions,
  type SqlDecisionsOptions,
  type SqlQuestion,
} from './compile/sql/sql-decisions.ts'
export { sqlTypes } from './compile/sql/sql-types.ts'
export { type SharedColumns, sharedColumns } from './compile/sql/shared-columns.ts'
export { type RuleSetSql, ruleSetToSql, type RuleSetToSqlOptions } from './compile/sql/rule-set-to-sql.ts'
export { compileDocument, compileRuleSet, type DecideCompiled } from './compile/function/compile-rule-set.ts'
export type { CompiledResult } from './compile/function/compiled-result.ts'
export {
  type CodeColumn,
  type Column,
  columnBytes,
  type ListColumn,
  type NumberColumn,
} from './compile/columns/column.ts'
export { Columns } from './compile/columns/columns.ts'
export { ColumnsBuilder, columnsFromRows } from './compile/columns/columns-builder.ts'
export type { RowSet } from './compile/columns/row-set.ts'
export type { ConditionRows } from './compile/columns/condition-rows.ts'
export {
  type ColumnsResult,
  evaluateColumns,
  type ItemRows,
  type RuleRows,
} from './compile/columns/evaluate-columns.ts'
export { resultAt } from './compile/columns/row-result.ts'
export {
  type ConditionCount,
  countRuleSet,
  countsOf,
  type RuleCount,
  type RuleSetCount,
} from './compile/columns/count-rule-set.ts'
export { diffOverColumns, type PopulationDiff, type RuleSetVersion } from './compile/columns/diff-over-columns.ts'
export { formatFactValue } from './describe/format-fact-value.ts'
export { conditionTitle } from './describe/condition-title.ts'
export { describeCondition } from './describe/describe-condition.ts'
export { describeOtherOutcome, describeOutcome } from './describe/describe-outcome.ts'
export { describeRule } from './describe/describe-rule.ts'
export { ruleTitle } from './describe/rule-title.ts'
export type { DescribeChangeOptions } from './describe/condition-change.ts'
export { describeNamedChanges } from './describe/describe-named-changes.ts'
export { describeRuleSetChange } from './describe/describe-rule-set-change.ts'
export type { DescribeOptions } from './describe/fact-words.ts'
export { type ExplainOptions, explainRuleSet } from './explain/explain-rule-set.ts'
export type { FactChange } from './explain/fact-changes.ts'
export { type Flip, type FlipOptions, whatWouldFlip } from './explain/what-would-flip.ts'
export { analyseDocument, analyseRuleSet } from './analyse/analyse-rule-set.ts'
export type { Analysis, AnalyseOptions, Finding, FindingCode, WitnessAnswer } from './analyse/finding.ts'
export { toCase } from './analyse/to-case.ts'
export { diffRuleSets, type DiffOptions, type DiffRegion, type RuleSetDiff } from './diff/diff-rule-sets.ts'
export type { Outcome } from './diff/outcome.ts'
export type { Bound, CellPart } from './regions/cell.ts'
export { type FactRegion, type Region, regionCovers } from './regions/region.ts'
export { coverage, type Coverage, coverageOf, type Uncovered } from './cases/coverage.ts'
export { type RuleCase, ruleCaseSchema } from './cases/rule-case.ts'
export { type RuleCaseDifference, type RuleCaseReport, runCases } from './cases/run-cases.ts'
export type { DomainDefaults, DomainSpec, FactRole } from './domains/domain-spec.ts'
export { decideEligibility, type EligibilityDecision } from './domains/eligibility/decide.ts'
export { eligibilityDefaults } from './domains/eligibility/defaults.ts'
export { eligibilitySpec } from './domains/eligibility/spec.ts'
export { decideFulfilment, type FulfilmentDecision } from './domains/gift-tiering/decide.ts'
export { giftTieringDefaults } from './domains/gift-tiering/defaults.ts'
export { giftTieringSpec } from './domains/gift-tiering/spec.ts'
export { decideOffers, type OffersDecision } from './domains/package-offers/decide.ts'
export { packageOffersDefaults } from './domains/package-offers/defaults.ts'
export { packageOffersSpec } from './domains/package-offers/spec.ts'
export { decideTopics, type TopicsDecision } from './domains/topic-priority/decide.ts'
export { topicPriorityDefaults } from './domains/topic-priority/defaults.ts'
export { topicPrioritySpec } from './domains/topic-priority/spec.ts'
