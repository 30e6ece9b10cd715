import type { DomainSpec } from '../domain-spec.ts'

/** Which items of a catalogue are offered: those that meet `every` rule. */
export const packageOffersSpec: DomainSpec = {
  domain: 'package-offers',
  question: { vi: 'Mời khách hàng những gói nào?', en: 'Which packages is the customer offered?' },
  hitPolicy: 'every',
  overCatalogue: true,
  roles: [
    { role: 'spending', types: ['integer', 'number'], meaning: { vi: 'Mức chi tiêu', en: 'What the customer spends' } },
    {
      role: 'usage',
      types: ['integer', 'number', 'enum'],
      meaning: { vi: 'Hành vi sử dụng', en: 'How the customer uses the service' },
    },
    {
      role: 'price',
      types: ['integer', 'number'],
      ofItem: true,
      meaning: { vi: 'Giá gói', en: 'Price of the package' },
    },
    { role: 'kind', types: ['enum', 'text'], ofItem: true, meaning: { vi: 'Loại gói', en: 'Kind of the package' } },
  ],
  outcomeParam: null,
  outcome: {
    vi: 'Các gói thỏa mọi quy tắc, theo thứ tự và số lượng của bộ quy tắc',
    en: "The packages that meet every rule, in the set's order and up to its limit",
  },
}
