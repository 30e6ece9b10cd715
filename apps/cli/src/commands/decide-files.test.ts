import { afterAll, describe, expect, it } from 'vitest'
import { careline, lines, temporaryFolder } from '../testing/careline.ts'
import { campaign, cellsOf, columns, customerCsv, phone } from '../testing/customer-csv.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const at = ['--at', '2022-10-28T09:00:00+07:00']
const lists = campaign.lists.map(({ id }) => `--list=${id}=${folder.file(`${id}.csv`, 'msisdn\n')}`)
const decide = (file: string, ...more: string[]) => careline('decide', '--customers', file, ...lists, ...at, ...more)
const good = folder.file('good.csv', customerCsv([{ msisdn: phone(1) }, { msisdn: phone(2) }]))

describe('rows', () => {
  it('leaves out bad and repeated rows by number, column and reason, and goes on', async () => {
    const rows = [
      columns.join(','),
      cellsOf({ msisdn: '0901234567' }).map(quoted).join(','),
      cellsOf({ msisdn: phone(1), arpuVnd: '15o000' })
        .map(quoted)
        .join(','),
      cellsOf({ msisdn: '+84901234567' }).map(quoted).join(','),
      '',
      cellsOf({ msisdn: '84 901 234 567' }).map(quoted).join(','),
      cellsOf({ msisdn: phone(2), fullName: '=HYPERLINK("x")', vlrDaysLast7: 8, province: '' })
        .map(quoted)
        .join(','),
      `${cellsOf({ msisdn: phone(3) })
        .map(quoted)
        .join(',')},extra`,
      cellsOf({ msisdn: '12345' }).map(quoted).join(','),
      cellsOf({ msisdn: phone(4), payType: 'credit', optedOut: 'có' })
        .map(quoted)
        .join(','),
      cellsOf({ msisdn: phone(5), optedOut: 'có' })
        .map(quoted)
        .join(','),
    ]
    const file = folder.file('bad.csv', `\uFEFF${rows.join('\r\n')}\r\n`)
    const ran = await decide(file)
    expect(ran.code).toBe(2)
    expect(lines(ran).map(({ msisdn, contact }) => [msisdn, contact])).toEqual([
      ['84901234567', 'allowed'],
      [phone(5), 'opted-out'],
    ])
    expect(ran.stderr.split('\n').filter((line) => line !== '')).toEqual([
      `${file}: dòng 3 bỏ qua: cột arpuVnd phải là số nguyên, không phải “15o000”`,
      `${file}: dòng 4 bỏ qua: cột msisdn lặp lại thuê bao của dòng 2`,
      `${file}: dòng 6 bỏ qua: cột msisdn lặp lại thuê bao của dòng 2`,
      expect.stringMatching(
        /dòng 7 bỏ qua: cột fullName chứa công thức bảng tính; cột vlrDaysLast7 phải trong khoảng 0 – 7, không phải “8”; cột province không được để trống$/,
      ),
      `${file}: dòng 8 bỏ qua: có ${columns.length + 1} ô, cần ${columns.length}`,
      `${file}: dòng 9 bỏ qua: cột msisdn phải là số điện thoại dạng 84…, +84… hoặc 0…`,
      `${file}: dòng 10 bỏ qua: cột payType chỉ nhận: prepaid, postpaid, không phải “credit”`,
      'Đã bỏ qua 7 dòng. Hãy sửa các dòng trên rồi chạy lại.',
    ])
  })

  it('keeps names and addresses out of what it says', async () => {
    const file = folder.file('personal.csv', customerCsv([{ msisdn: phone(1), registeredAddress: '@secret street' }]))
    const ran = await decide(file)
    expect(ran.code).toBe(2)
    expect(ran.stderr).not.toContain('secret')
  })

  it('speaks English where asked', async () => {
    const file = folder.file('english.csv', customerCsv([{ msisdn: phone(1), arpuVnd: 'x' }]))
    expect((await decide(file, '--lang', 'en')).stderr).toContain(
      'row 2 left out: column arpuVnd must be a whole number, not “x”',
    )
  })

  it('takes columns in any order, and files without the columns that may be empty', async () => {
    const kept = columns.filter((column) => !campaign.facts.find((fact) => fact.id === column)?.nullable).toReversed()
    const cells = cellsOf({ msisdn: phone(1) })
    const row = kept.map((column) => quoted(cells[columns.indexOf(column)] ?? ''))
    const ran = await decide(folder.file('few.csv', `${kept.join(',')}\n${row.join(',')}`))
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(lines(ran)).toHaveLength(1)
  })
})

describe('files', () => {
  const missing = columns.filter((column) => column !== 'arpuVnd')
  it.each([
    ['wrong-header.csv', [...missing, 'arpu'].join(','), /thiếu cột arpuVnd; cột không dùng arpu/],
    ['twice.csv', [...columns, 'arpuVnd'].join(','), /cột lặp lại arpuVnd/],
    ['empty.csv', '', /không có dòng nào/],
    ['latin.csv', new Uint8Array([...Buffer.from(`${columns.join(',')}\nNguy`), 0xe3, 0x6e]), /không phải UTF-8/],
    ['quotes.csv', `${columns.join(',')}\n"never closed,c\n`, /dòng 2 không phải CSV hợp lệ/],
  ])('refuses %s in one line', async (name, content, reason) => {
    const ran = await decide(folder.file(name, content))
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr.trim().split('\n')).toEqual([expect.stringMatching(reason)])
  })

  it('refuses rubbish without end as soon as it is seen for what it is', async () => {
    const rubbish = folder.file('rubbish.csv', Buffer.alloc(20_000_000, 'x'))
    const ran = await decide(rubbish)
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr.trim().split('\n')).toHaveLength(1)
  })

  it.each([
    [['--customers', 'nowhere.csv'], /Không đọc được tệp nowhere\.csv/],
    [['--customers', good, '--campaign', 'nowhere.json'], /Không có chiến dịch hoặc tệp nowhere\.json/],
    [['--customers', good, '--list', 'vip=x.csv'], /Không có danh sách “vip”/],
    [['--customers', good, '--at', '28/10/2022'], /--at phải là ngày giờ có múi giờ/],
    [['--customers', good, '--at', '2022-10-28'], /--at phải là ngày giờ có múi giờ/],
    [['--customers', good, '--custmers', 'x'], /Không có tùy chọn --custmers/],
    [[], /Thiếu --customers/],
  ])('refuses %j', async (options, reason) => {
    const ran = await careline('decide', ...options)
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr.trim().split('\n').at(-1)).toMatch(reason)
    expect(ran.stderr).not.toMatch(/\bat .*\.ts:/)
  })
})

describe('lists and moments', () => {
  it('says which lists were not given, and counts them as empty (R4, R5, D5)', async () => {
    const one = folder.file('one.csv', `msisdn\n0${phone(1).slice(2)}\n\nrubbish\n`)
    const ran = await careline('decide', '--customers', good, '--list', `khcc-wave-1=${one}`, ...at)
    expect(ran.code).toBe(2)
    expect(lines(ran).map(({ unmet }) => unmet)).toEqual([['not-called-in-wave-1'], []])
    expect(ran.stderr).toMatch(/one\.csv: dòng 4 bỏ qua/)
    expect(ran.stderr).toMatch(/Không có danh sách long-tenure .*: coi như trống/)
  })

  it('refuses a list with another header', async () => {
    const list = folder.file('list.csv', 'phone\n84901234567\n')
    const ran = await careline('decide', '--customers', good, '--list', `khcc-wave-1=${list}`, ...at)
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr).toMatch(/dòng tiêu đề phải là một cột msisdn/)
  })

  it('counts days at the campaign’s place: 20:00 UTC is the next day there (D8)', async () => {
    const ran = await careline('decide', '--customers', good, ...lists, '--at', '2022-10-28T20:00:00Z')
    expect(lines(ran)[0]).toMatchObject({ deadlines: { packageOffer: '2022-10-31' } })
  })

  it('decides now unless told another moment', async () => {
    const ran = await careline('decide', '--customers', good, ...lists)
    const [{ deadlines }] = lines(ran) as [{ deadlines: { packageOffer: string } }]
    expect(Date.parse(deadlines.packageOffer)).toBeGreaterThan(Date.now())
  })
})

describe('campaigns and explanations', () => {
  it('reads a campaign file, and a release with its number', async () => {
    const minimum = (value: number) => {
      const document = structuredClone(campaign)
      const rule = document.ruleSets.flatMap(({ rules }) => rules).find(({ name }) => name === 'arpu-at-least-minimum')
      if (rule) rule.conditions = { all: [{ fact: 'arpuVnd', operator: 'greaterThanInclusive', value }] }
      return document
    }
    const file = folder.file('campaign.json', JSON.stringify(minimum(250_001)))
    expect(lines(await decide(good, '--campaign', file))[0]).toMatchObject({
      release: null,
      eligible: false,
      unmet: ['arpu-at-least-minimum'],
      topics: [],
      giftFulfilment: null,
    })
    const release = folder.file('release.json', JSON.stringify({ number: 4, document: minimum(250_000) }))
    expect(lines(await decide(good, '--campaign', release))[0]).toMatchObject({ release: 4, eligible: true })
  })

  it('explains each rule set with its sentences and its trace', async () => {
    const [line] = lines(await decide(good, '--explain')) as [
      { explanation: { ruleSet: string; sentences: string[]; trace: unknown[] }[] },
    ]
    expect(line.explanation.map(({ ruleSet }) => ruleSet)).toContain('eligibility')
    for (const { sentences, trace } of line.explanation) {
      expect(sentences.length).toBeGreaterThan(0)
      expect(trace.length).toBeGreaterThan(0)
    }
    const eligibility = line.explanation.find(({ ruleSet }) => ruleSet === 'eligibility')
    expect(eligibility?.sentences.join(' ')).toContain('250.000')
  })

  it.each([
    ['no JSON', '{', /không phải JSON hợp lệ/],
    ['no campaign', '{}', /chưa phải là chiến dịch hợp lệ/],
  ])('refuses %s in one line', async (_what, content, reason) => {
    const ran = await decide(good, '--campaign', folder.file('broken.json', content))
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr.trim().split('\n')).toEqual([expect.stringMatching(reason)])
  })
})

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
