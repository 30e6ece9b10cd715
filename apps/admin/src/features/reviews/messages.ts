import { createUseT, defineMessages } from '@careline/ui'
import { reviewsEn } from './messages-en.ts'
import { reviewsVi } from './messages-vi.ts'

export const reviewsMessages = defineMessages({ vi: { reviews: reviewsVi }, en: { reviews: reviewsEn } })

export const useReviewsT = createUseT(reviewsMessages)
