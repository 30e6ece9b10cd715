import { afterAll, describe, expect, it } from 'vitest'
import { careline, lines, run, temporaryFolder } from '../testing/careline.ts'
import { campaign, customerCsv, phone } from '../testing/customer-csv.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const moments = [...new Set(campaign.cases.map(({ at }) => at ?? campaign.rehearsalStartsAt))]

/** The files of all cases that are decided at one moment: each its own customer, lists by their facts. */
function filesOf(moment: string) {
  const cases = campaign.cases.filter(({ at }) => (at ?? campaign.rehearsalStartsAt) === moment)
  const name = moment.replaceAll(/\W/g, '-')
  const customers = cases.map(({ facts }, index) => ({ ...facts, msisdn: phone(index) }))
  const lists = campaign.lists.map(({ id, fact }) => {
    const phones = cases.flatMap(({ facts }, index) => (facts[fact] === true ? [phone(index)] : []))
    return `--list=${id}=${folder.file(`${name}-${id}.csv`, ['msisdn', ...phones, ''].join('\n'))}`
  })
  return { cases, customers: folder.file(`${name}.csv`, customerCsv(customers)), lists }
}

describe('careline decide', () => {
  it('agrees with the hand-written expectation of each of 100 and more customers (R1–R16, D1–D12)', async () => {
    let decided = 0
    for (const moment of moments) {
      const { cases, customers, lists } = filesOf(moment)
      const ran = await careline(
        'decide',
        '--campaign',
        'high-value-care',
        '--customers',
        customers,
        ...lists,
        '--at',
        moment,
      )
      expect(ran).toMatchObject({ code: 0, stderr: '' })
      const answers = lines(ran)
      expect(answers).toHaveLength(cases.length)
      cases.forEach(({ name, expect: expected }, index) => {
        expect({ name, ...answers[index] }).toMatchObject({ name, msisdn: phone(index), ...expected })
      })
      decided += answers.length
    }
    expect(decided).toBeGreaterThan(100)
  })

  it('prints the same through npm, keys in their order and nothing else on stdout', async () => {
    const { customers, lists } = filesOf(campaign.rehearsalStartsAt)
    const options = ['decide', '--campaign', 'high-value-care', '--customers', customers, ...lists]
    const at = ['--at', campaign.rehearsalStartsAt]
    const ran = await run('npm', ['run', '-s', 'careline', '--', ...options, ...at])
    expect(ran.code).toBe(0)
    expect(ran.stdout).toBe((await careline(...options, ...at)).stdout)
    expect(ran.stdout.split('\n')[0]).toBe(
      '{"msisdn":"84900000000","release":null,"eligible":true,"unmet":[],"topics":["gift","package","identity","care"],"giftFulfilment":"store-pickup","gifts":["insurance-motorbike","thermos","rice-cooker"],"packages":["C200N","C120N","C90N"],"packageGifts":["raincoat","water-bottle","phone-stand"],"messages":[],"careActions":["invite-my-mobifone"],"contact":"allowed","deadlines":{"storePickup":"2022-10-30","packageOffer":"2022-10-30","identityStoreVisit":"2022-11-15"}}',
    )
  })
})
