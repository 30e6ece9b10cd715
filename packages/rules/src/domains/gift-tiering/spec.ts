import type { DomainSpec } from '../domain-spec.ts'

/** How the gift is brought: the `first` rule that holds says it in `fulfilment`. */
export const giftTieringSpec: DomainSpec = {
  domain: 'gift-tiering',
  question: { vi: 'Khách hàng nhận quà bằng cách nào?', en: 'How does the customer get the gift?' },
  hitPolicy: 'first',
  overCatalogue: false,
  roles: [
    {
      role: 'value',
      types: ['integer', 'number'],
      meaning: { vi: 'Giá trị của khách hàng', en: 'What the customer is worth' },
    },
    {
      role: 'alreadyTookPart',
      types: ['boolean'],
      meaning: { vi: 'Đã nhận quà của chương trình', en: 'Whether the customer has had this gift already' },
    },
  ],
  outcomeParam: 'fulfilment',
  outcome: {
    vi: 'Cách giao quà của quy tắc ưu tiên cao nhất đang đúng; không có thì không tặng quà',
    en: 'The way of delivery of the highest rule that holds; none means no gift',
  },
}
