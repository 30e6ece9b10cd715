import type { AudienceMember, AudienceRepository, SnapshotRow } from '@careline/api'
import { sql, type SQL } from 'drizzle-orm'
import type { Handle } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { snapshotTable } from '../snapshot/columns.ts'
import { personColumns, shownFact } from '../snapshot/person-columns.ts'
import { ALLOWED } from './judgement.ts'

type Query = Parameters<AudienceRepository['members']>[0]

/** One page of an audience with what its list shows of each customer; facts that the campaign does not have are null. */
export async function listMembers(
  drizzle: Handle,
  snapshot: SnapshotRow,
  { audienceId, filter, search, after, limit }: Query,
): Promise<{ members: AudienceMember[]; total: number }> {
  const name = shownFact(snapshot.facts, 'fullName', 'text')
  const from = sql`from audience_members member
    left join ${sql.raw(snapshotTable(snapshot.id))} customer on customer.msisdn = member.msisdn
    where member.audience_id = ${audienceId}::uuid and ${filterSql(filter)} ${searchSql(name, search)}`
  const [counted] = await rowsOf<{ total: number }>(drizzle, sql`select count(*)::int as total ${from}`)
  const members = await rowsOf<AudienceMember>(
    drizzle,
    sql`select member.msisdn, ${personColumns(snapshot.facts)}, member.ordinal, member.unmet, member.contact
      ${from} order by member.ordinal nulls last, member.msisdn collate "C" limit ${limit}::int offset ${after}::int`,
  )
  return { members, total: counted?.total ?? 0 }
}

function filterSql(filter: Query['filter']): SQL {
  switch (filter.kind) {
    case 'all':
      return sql`true`
    case 'queued':
      return sql`member.ordinal is not null`
    case 'contact-blocked':
      return sql`cardinality(member.unmet) = 0 and member.contact <> ${ALLOWED}`
    case 'excluded':
      return filter.rule === undefined
        ? sql`cardinality(member.unmet) > 0`
        : sql`member.unmet @> array[${filter.rule}::text]`
  }
}

// Whether a database knows that Ễ and ễ are one letter depends on how it was set up; so the letters are told to it.
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const LETTERS = Array.from('aăâeêioôơuưy').flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))
const ACCENTED = [...LETTERS, 'đ'].flatMap((letter) => [letter, letter.toUpperCase()]).join('')
const PLAIN = Array.from(ACCENTED, withoutAccents).join('')

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
}

/** By a part of the name, with or without its accents, or of the number in any spelling. */
function searchSql(name: SQL, search: string | undefined): SQL {
  const wanted = search?.trim()
  if (!wanted) return sql``
  const digits = wanted.replace(/\D/g, '').replace(/^0/, '')
  const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const folded = sql`lower(translate(${name}, ${ACCENTED}::text, ${PLAIN}::text))`
  const byNumber = digits === '' ? sql`` : sql`or member.msisdn like ${like(digits)}`
  return sql`and (${folded} like ${like(withoutAccents(wanted))} ${byNumber})`
}
