import { sql, type SQL } from 'drizzle-orm'
import { ALLOWED } from '../audience/judgement.ts'

/**
 * Where `queue` (a row of call_queue) stands when its call is over but not final: waiting if the present audience wants
 * this customer, or if a call-back is agreed with somebody who may be contacted; else it fell out meanwhile (D45).
 */
export function stateInQueue(agreed: SQL): SQL {
  return sql`case when exists (
      select from campaigns campaign
      left join audience_members member on member.audience_id = campaign.audience_id and member.msisdn = queue.msisdn
      where campaign.id = queue.campaign_id
        and (member.ordinal is not null or (${agreed} and coalesce(member.contact, ${ALLOWED}) = ${ALLOWED}))
    ) then 'waiting' else 'left' end`
}
