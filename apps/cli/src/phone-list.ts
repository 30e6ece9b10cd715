import { normalisePhone } from '@careline/campaign'
import { csvRecords } from './csv-records.ts'
import { Failure } from './failure.ts'

export interface PhoneList {
  phones: Set<string>
  /** Rows that hold no phone number. */
  badRows: number[]
}

/** Reads a list of phone numbers: a CSV file with one column, `msisdn`. */
export async function readPhoneList(file: string): Promise<PhoneList> {
  const list: PhoneList = { phones: new Set(), badRows: [] }
  let header: string[] | null = null
  for await (const { row, cells } of csvRecords(file)) {
    if (header === null) {
      header = cells.map((cell) => cell.trim())
      if (header.length !== 1 || header[0] !== 'msisdn') {
        throw new Failure(
          `${file}: dòng tiêu đề phải là một cột msisdn, không phải “${header.join(',').slice(0, 80)}”.`,
          `${file}: the header must be the one column msisdn, not “${header.join(',').slice(0, 80)}”.`,
        )
      }
      continue
    }
    const phone = cells.length === 1 ? normalisePhone(cells[0] ?? '') : null
    if (phone === null) list.badRows.push(row)
    else list.phones.add(phone)
  }
  if (header === null) throw new Failure(`${file} không có dòng nào.`, `${file} is empty.`)
  return list
}
