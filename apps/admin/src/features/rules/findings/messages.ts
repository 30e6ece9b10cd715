import { createUseT, defineMessages } from '@careline/ui'

export const findingsMessages = defineMessages({
  vi: {
    findings: {
      title: 'Phát hiện',
      none: 'Không thấy gì bất thường.',
      noneYet: 'Phần đã xét không có gì bất thường; bộ luật quá lớn nên chưa xét được hết.',
      searching: 'đang xét…',
      incomplete: 'Bộ luật quá lớn nên chưa xét được hết; có thể còn nữa.',
      added: 'mới',
      openRule: 'Mở luật',
      example: 'Ví dụ một khách',
      toCase: 'Thành ca kiểm',
      waiting: 'Đợi lưu xong rồi thêm ca.',
    },
  },
  en: {
    findings: {
      title: 'Findings',
      none: 'Nothing looks odd.',
      noneYet: 'Nothing odd in what was looked at; the rules are too large to look at everything.',
      searching: 'looking…',
      incomplete: 'The rules are too large to look at everything; there may be more.',
      added: 'new',
      openRule: 'Open the rule',
      example: 'A customer, for example',
      toCase: 'Make it a case',
      waiting: 'Wait until it is saved, then add the case.',
    },
  },
})

export const useFindingsT = createUseT(findingsMessages)
