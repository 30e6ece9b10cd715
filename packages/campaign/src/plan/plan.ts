import type { Localized } from '@careline/content'
import type { CatalogueItem } from '@careline/rules'
import type { DecideLine } from '../decide/decide-line.ts'

export type OfferedItem = CatalogueItem & { label: string }

/** Everything that a call needs to know of one customer, made once from the release at the claim. Plain JSON. */
export interface Plan {
  /** The campaign's time of the claim: all day counts of the call start here. */
  at: string
  decisions: DecideLine
  topics: { id: string; section: string; label: Localized }[]
  /** The named conditions that ask about the customer alone. */
  conditions: Record<string, boolean>
  /**
   * What depends on the item in hand, by flag (`balance-covers-package`, `passes:package-balance`), catalogue and item id: whether it holds.
   */
  itemFlags: Record<string, Record<string, Record<string, boolean>>>
  /** By output: the items on offer, in order, whatever their stock. */
  offers: Record<string, OfferedItem[]>
  /** Every deadline of the campaign by id, counted from `at`: the last day, `YYYY-MM-DD`. */
  deadlines: Record<string, string>
}
