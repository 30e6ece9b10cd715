import { compileCampaign, decideLine, explainDecisions } from '@careline/campaign'
import { defineCommand } from 'citty'
import { readCampaign } from '../campaign-source.ts'
import { customerRows } from '../customer-file.ts'
import { readExclusionLists } from '../exclusion-lists.ts'
import { momentOf } from '../moment.ts'
import { refuseUnknownOptions, required, valuesOf } from '../options.ts'
import type { Terminal } from '../terminal.ts'

const args = {
  campaign: { type: 'string', description: 'high-value-care | FILE.json', default: 'high-value-care' },
  customers: { type: 'string', description: 'Tệp khách hàng / customer file, CSV UTF-8' },
  list: { type: 'string', description: 'ID=FILE.csv, lặp lại được / may be repeated' },
  at: { type: 'string', description: '2022-10-28T09:00:00+07:00; mặc định bây giờ / now unless given' },
  explain: { type: 'boolean', description: 'Thêm giải thích / adds the explanation' },
} as const

/** Decides every customer of a file: a line of NDJSON for each good row on stdout; exit code 2 where rows were left out. */
export function decideCommand(terminal: Terminal) {
  return defineCommand({
    meta: { name: 'decide', description: 'Quyết định cho từng khách hàng / decisions for each customer, NDJSON' },
    args,
    async run({ args: given, rawArgs }) {
      refuseUnknownOptions(rawArgs, args)
      const file = required(given.customers, 'customers', 'customers.csv')
      const at = momentOf(given.at)
      const { campaign, release } = await readCampaign(given.campaign)
      const lists = await readExclusionLists(campaign, valuesOf(rawArgs, 'list'), terminal)
      const decide = compileCampaign(campaign)
      let leftOut = 0
      for await (const customer of customerRows(file, campaign.facts)) {
        if (!customer.ok) {
          leftOut += 1
          const reasons = (locale: 'vi' | 'en') => customer.reasons.map((reason) => reason[locale]).join('; ')
          terminal.say({
            vi: `${file}: dòng ${customer.row} bỏ qua: ${reasons('vi')}`,
            en: `${file}: row ${customer.row} left out: ${reasons('en')}`,
          })
          continue
        }
        const { facts } = customer
        lists.addTo(facts)
        const decisions = await decide(facts, { at })
        const line = decideLine(decisions, { msisdn: String(facts['msisdn']), release })
        const explained = given.explain
          ? { ...line, explanation: explainDecisions(campaign, decisions, terminal.locale) }
          : line
        await terminal.write(`${JSON.stringify(explained)}\n`)
      }
      if (leftOut > 0) {
        terminal.say({
          vi: `Đã bỏ qua ${leftOut} dòng. Hãy sửa các dòng trên rồi chạy lại.`,
          en: `${leftOut} rows were left out. Mend the rows above and run it again.`,
        })
      }
      if (leftOut > 0 || lists.badRows > 0) process.exitCode = 2
    },
  })
}
