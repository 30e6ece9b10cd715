import { checkScript } from '@careline/content'
import { type Fact, parseRuleDocument, versionProblem } from '@careline/rules'
import { z } from 'zod'
import { type Campaign, campaignSchema, campaignSchemaVersion } from './campaign.ts'
import { checkBindings, checkTemplates } from './check-bindings.ts'
import { checkCases } from './check-cases.ts'
import { checkDecisions } from './check-decisions.ts'
import { checkCatalogues } from './check-items.ts'
import { checkPolicies } from './check-policies.ts'
import { knownNames } from './known-names.ts'
import { type CampaignProblem, problem } from './problem.ts'

export type ParsedCampaign = { ok: true; campaign: Campaign } | { ok: false; problems: CampaignProblem[] }

/**
 * Reads a campaign document from outside. What it lets through can be run: rules, texts, script and policies all speak of things that
 * there are. It never throws; every problem says where it is and what to do.
 */
export function parseCampaign(input: unknown): ParsedCampaign {
  const version = isRecord(input) ? input['schemaVersion'] : undefined
  if (version !== undefined && version !== campaignSchemaVersion) {
    // What else would be wrong is said in the words of another version.
    return { ok: false, problems: [versionProblem(version, campaignSchemaVersion)] }
  }
  const problems = ruleProblems(input)
  if (problems.some(({ code }) => code === 'too-deep')) return { ok: false, problems }
  const parsed = campaignSchema.safeParse(input, { error: z.locales.en().localeError })
  if (!parsed.success) {
    const vi = campaignSchema.safeParse(input, { error: z.locales.vi().localeError }).error?.issues ?? []
    const shapes = parsed.error.issues.map(({ path, message }, index) =>
      shapeProblem(path, vi[index]?.message ?? message, message),
    )
    // The rules' own problems say it better than a schema can.
    const others = shapes.filter(({ path }) => problems.length === 0 || !isOfRules(path))
    return { ok: false, problems: [...problems, ...others] }
  }
  if (problems.length > 0) return { ok: false, problems }
  const found = crossChecks(parsed.data)
  return found.length > 0 ? { ok: false, problems: found } : { ok: true, campaign: parsed.data }
}

function crossChecks(campaign: Campaign): CampaignProblem[] {
  const known = knownNames(campaign)
  const within = (path: CampaignProblem['path'], found: CampaignProblem[]) =>
    found.map((one) => ({ ...one, path: [...path, ...one.path] }))
  return [
    ...checkDecisions(campaign),
    ...checkCatalogues(campaign),
    ...checkTemplates(campaign),
    ...within(['script'], checkScript(campaign.script, known)),
    ...within(['script', 'variables'], checkBindings(campaign, campaign.script.variables, false)),
    ...checkPolicies(campaign, known),
    ...checkCases(campaign),
  ]
}

function shapeProblem(path: PropertyKey[], vi: string, en: string): CampaignProblem {
  const place = path.map(String).join('.')
  return problem(
    'wrong-shape',
    path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    `${place}: ${vi}`,
    `${place}: ${en}`,
  )
}

const ruleParts = ['facts', 'conditions', 'ruleSets']

function isOfRules(path: CampaignProblem['path']): boolean {
  return ruleParts.includes(String(path[0])) || (path[0] === 'catalogues' && path[2] === 'facts')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function ruleProblems(input: unknown): CampaignProblem[] {
  if (!isRecord(input)) {
    return [
      problem(
        'wrong-shape',
        [],
        'Tài liệu chiến dịch phải là một đối tượng JSON.',
        'A campaign document is a JSON object.',
      ),
    ]
  }
  const catalogues = isRecord(input['catalogues']) ? input['catalogues'] : {}
  const itemFacts = Object.fromEntries(
    Object.entries(catalogues).map(([id, catalogue]) => [
      id,
      isRecord(catalogue) && Array.isArray(catalogue['facts']) ? (catalogue['facts'] as Fact[]) : [],
    ]),
  )
  const { facts, conditions, ruleSets } = input
  const parsed = parseRuleDocument({ facts, conditions, ruleSets }, { itemFacts })
  if (parsed.ok) return []
  return parsed.problems.map((found) => {
    const [head, catalogue, ...rest] = found.path
    return head === 'itemFacts' && catalogue !== undefined
      ? { ...found, path: ['catalogues', catalogue, 'facts', ...rest] }
      : found
  })
}
