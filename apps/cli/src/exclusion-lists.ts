import type { Campaign } from '@careline/campaign'
import type { Facts } from '@careline/rules'
import { Failure } from './failure.ts'
import { readPhoneList } from './phone-list.ts'
import type { Terminal } from './terminal.ts'

export interface ExclusionLists {
  /** Adds to a customer's facts on which lists the number is. */
  addTo(facts: Facts): void
  /** Rows of the list files that hold no phone number. */
  badRows: number
}

/** Reads `--list id=FILE` options; says on stderr which lists were not given and so are empty. */
export async function readExclusionLists(
  campaign: Campaign,
  given: string[],
  terminal: Terminal,
): Promise<ExclusionLists> {
  const files = new Map(given.map((option) => listOption(option, campaign)))
  const phones = new Map<string, Set<string>>()
  let badRows = 0
  for (const { id, fact, label } of campaign.lists) {
    const file = files.get(id)
    if (file === undefined) {
      terminal.say({
        vi: `Không có danh sách ${id} (${label.vi}): coi như trống. Thêm bằng --list ${id}=TỆP.csv`,
        en: `The list ${id} (${label.en}) was not given and counts as empty. Add it with --list ${id}=FILE.csv`,
      })
      phones.set(fact, new Set())
      continue
    }
    const list = await readPhoneList(file)
    phones.set(fact, list.phones)
    badRows += list.badRows.length
    for (const row of list.badRows) {
      terminal.say({
        vi: `${file}: dòng ${row} bỏ qua: cột msisdn phải là số điện thoại dạng 84…, +84… hoặc 0…`,
        en: `${file}: row ${row} left out: column msisdn must be a phone number like 84…, +84… or 0…`,
      })
    }
  }
  return {
    badRows,
    addTo(facts) {
      for (const [fact, set] of phones) facts[fact] = set.has(String(facts['msisdn']))
    },
  }
}

function listOption(option: string, campaign: Campaign): [string, string] {
  const [id = '', file = ''] = option.split(/=(.*)/)
  const known = campaign.lists.map((list) => list.id).join(', ')
  if (!campaign.lists.some((list) => list.id === id)) {
    throw new Failure(
      `Không có danh sách “${id}”. Các danh sách: ${known}.`,
      `There is no list “${id}”. Lists: ${known}.`,
    )
  }
  if (!file) {
    throw new Failure(
      `--list ${id} thiếu tệp. Ví dụ: --list ${id}=${id}.csv`,
      `--list ${id} names no file. For instance: --list ${id}=${id}.csv`,
    )
  }
  return [id, file]
}
