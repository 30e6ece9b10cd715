import { type ParsedCampaign, readStoredCampaign } from '@careline/campaign'
import type { ReviewWhole } from '../ports/reviews.ts'

/** What was submitted, in the language of today: a review may be older than the program that reads it. */
export const frozenDocument = ({ document }: Pick<ReviewWhole, 'document'>): ParsedCampaign =>
  readStoredCampaign(document)
