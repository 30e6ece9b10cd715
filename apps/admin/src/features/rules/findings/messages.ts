import { createUseT, defineMessages } from '@careline/ui'

export const findingsMessages = defineMessages({
  vi: {
    findings: {
      title: 'Phát hiện',
      none: 'Không thấy gì bất thường.',
      searching: 'đang xét…',
      incomplete: 'Bộ luật quá lớn nên chưa xét được hết; có thể còn nữa.',
      added: 'mới',
      openRule: 'Mở luật',
      example: 'Ví dụ một khách',
      toCase: 'Thành ca kiểm',
      name: 'Tên ca kiểm',
      nameMissing: 'Đặt tên cho ca kiểm.',
      save: 'Thêm ca kiểm',
      caseHelp: 'Ca giữ kết quả của bản nháp lúc này. Lần sửa sau làm kết quả khác đi thì ca sẽ báo.',
      saved: 'Đã thêm ca kiểm.',
      waiting: 'Đợi lưu xong rồi thêm ca.',
    },
  },
  en: {
    findings: {
      title: 'Findings',
      none: 'Nothing looks odd.',
      searching: 'looking…',
      incomplete: 'The rules are too large to look at everything; there may be more.',
      added: 'new',
      openRule: 'Open the rule',
      example: 'A customer, for example',
      toCase: 'Make it a case',
      name: 'Name of the case',
      nameMissing: 'Give the case a name.',
      save: 'Add the case',
      caseHelp: 'The case keeps what the draft decides now. It tells when a later edit decides otherwise.',
      saved: 'The case was added.',
      waiting: 'Wait until it is saved, then add the case.',
    },
  },
})

export const useFindingsT = createUseT(findingsMessages)
