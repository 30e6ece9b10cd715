import { describeRule, type HitPolicy, type Localized, type RuleSet } from '@careline/rules'
import { defineCommand } from 'citty'
import { refuseUnknownOptions } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { fileArg, jsonArg, refuseWords, ruleArgs, ruleOptionsOf } from './rule-args.ts'
import { rulesOrRefusal } from './rule-source.ts'

const args = { ...fileArg, ...ruleArgs, ...jsonArg } as const

const policies: Record<HitPolicy, Localized> = {
  every: { vi: 'mọi quy tắc đều phải đúng', en: 'every rule must hold' },
  first: { vi: 'quy tắc đúng có ưu tiên cao nhất', en: 'the rule of highest priority that holds' },
  collect: { vi: 'mọi quy tắc đúng, theo ưu tiên', en: 'all rules that hold, by priority' },
}

/** Every rule as a sentence. */
export function describeRulesCommand(terminal: Terminal) {
  const { locale } = terminal
  return defineCommand({
    meta: {
      name: 'describe',
      description: 'Đọc quy tắc thành câu / rules in sentences. Kết thúc / exit: 0; 1 bị từ chối / refused',
    },
    args,
    async run({ args: given, rawArgs }) {
      refuseUnknownOptions(rawArgs, args)
      refuseWords(given._, 1)
      const source = await rulesOrRefusal(ruleOptionsOf(given, rawArgs), terminal)
      if (!source) return
      const sentencesOf = ({ over, rules }: RuleSet) => {
        const itemFacts = over ? (source.itemFacts[over.catalogue] ?? []) : []
        return rules.map((rule) => ({
          name: rule.name,
          sentence: describeRule(source.document, rule, locale, { itemFacts }),
        }))
      }
      const sets = source.document.ruleSets.map((ruleSet) => {
        const { id, hitPolicy, label } = ruleSet
        return { id, hitPolicy, ...(label && { label: label[locale] }), rules: sentencesOf(ruleSet) }
      })
      if (given.json) return terminal.write(`${JSON.stringify({ ruleSets: sets }, null, 2)}\n`)
      for (const { id, label, hitPolicy, rules } of sets) {
        const title = label === undefined ? id : `${label} (${id})`
        const lines = rules.map(({ sentence }) => `- ${sentence}\n`)
        await terminal.write(`${title}: ${policies[hitPolicy][locale]}\n${lines.join('')}`)
      }
    },
  })
}
