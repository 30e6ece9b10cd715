import type { DomainSpec } from '../domain-spec.ts'

/** What is talked about: `collect` the `topic` of each rule that holds. */
export const topicPrioritySpec: DomainSpec = {
  domain: 'topic-priority',
  question: {
    vi: 'Nói với khách hàng những nội dung nào, theo thứ tự nào?',
    en: 'Which topics are raised, in which order?',
  },
  hitPolicy: 'collect',
  overCatalogue: false,
  roles: [
    {
      role: 'need',
      types: ['boolean', 'enum', 'text', 'integer', 'number', 'date'],
      meaning: {
        vi: 'Điều cho biết nội dung này có ích với khách',
        en: 'What tells that a topic is of use to the customer',
      },
    },
  ],
  outcomeParam: 'topic',
  outcome: { vi: 'Các nội dung theo thứ tự ưu tiên, không lặp lại', en: 'The topics in order of priority, none twice' },
}
