import { afterAll, describe, expect, it } from 'vitest'
import { careline, temporaryFolder } from '../testing/careline.ts'
import { campaign } from '../testing/customer-csv.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

describe('careline check', () => {
  it('passes the reference campaign with all its cases', async () => {
    expect(await careline('check')).toEqual({
      code: 0,
      stdout: `high-value-care: ${campaign.cases.length} tình huống đạt, 0 chưa đạt.\n`,
      stderr: '',
    })
  })

  it('names each case that a changed threshold breaks, with what it should be and what it is', async () => {
    const document = structuredClone(campaign)
    const rule = document.ruleSets.flatMap(({ rules }) => rules).find(({ name }) => name === 'arpu-at-least-minimum')
    if (rule) rule.conditions = { all: [{ fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 150_001 }] }
    const ran = await careline('check', folder.file('raised.json', JSON.stringify(document)))
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain('ARPU đúng 150.000 ₫ được gọi: eligible cần true, nhận được false')
  })

  it('reads a document of an earlier version', async () => {
    const document = { ...campaign, schemaVersion: 0 }
    const ran = await careline('check', folder.file('earlier.json', JSON.stringify(document)))
    expect(ran).toMatchObject({ code: 0, stderr: '' })
  })

  it('tells every problem of a broken document, where it is', async () => {
    const document = structuredClone(campaign)
    const [template] = document.templates
    if (template) template.text += ' {{ nothing }}'
    const ran = await careline('check', folder.file('broken.json', JSON.stringify(document)))
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr).toMatch(/^templates\.0\.text: .*nothing/)
  })

  it('says which commands there are, and fails for one that there is not', async () => {
    const ran = await careline('dance')
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr).toMatch(/decide[^]*demo-customers[^]*check[^]*import[^]*Không có lệnh “dance”\.$/m)
    expect((await careline('decide', '--help')).code).toBe(0)
  })
})
