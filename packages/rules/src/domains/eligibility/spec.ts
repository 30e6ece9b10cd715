import type { DomainSpec } from '../domain-spec.ts'

/** Who is in the audience: `every` rule must hold. */
export const eligibilitySpec: DomainSpec = {
  domain: 'eligibility',
  question: { vi: 'Khách hàng này có thuộc đối tượng chăm sóc không?', en: 'Is this customer in the audience?' },
  hitPolicy: 'every',
  overCatalogue: false,
  roles: [
    {
      role: 'status',
      types: ['enum', 'text'],
      meaning: { vi: 'Trạng thái hoạt động', en: 'Whether the account is active' },
    },
    {
      role: 'value',
      types: ['integer', 'number'],
      meaning: { vi: 'Giá trị của khách hàng', en: 'What the customer is worth' },
    },
    {
      role: 'exclusion',
      types: ['boolean'],
      meaning: { vi: 'Có trong danh sách loại trừ', en: 'Whether the customer is on an exclusion list' },
    },
  ],
  outcomeParam: null,
  outcome: {
    vi: 'Thuộc đối tượng khi mọi quy tắc đều đúng; nếu không, tên các quy tắc chưa đạt',
    en: 'Eligible when every rule holds; otherwise the names of the rules that do not',
  },
}
