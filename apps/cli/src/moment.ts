import { canonicalTimestamp } from '@careline/rules'
import { Failure } from './failure.ts'

/** The moment that decisions are made at: `--at`, else now. ISO 8601 with its offset. */
export function momentOf(at: string | undefined): string {
  if (at === undefined) return new Date().toISOString()
  if (canonicalTimestamp(at) !== null) return at
  throw new Failure(
    `--at phải là ngày giờ có múi giờ, ví dụ 2022-10-28T09:00:00+07:00, không phải “${at}”.`,
    `--at takes a date and time with its offset, for instance 2022-10-28T09:00:00+07:00, not “${at}”.`,
  )
}
