import { createUseT, defineMessages } from '@careline/ui'

export const saveCaseMessages = defineMessages({
  vi: {
    saveCase: {
      title: 'Thành ca kiểm',
      name: 'Tên ca kiểm',
      nameMissing: 'Đặt tên cho ca kiểm.',
      save: 'Thêm ca kiểm',
      caseHelp: 'Ca giữ kết quả của bản nháp lúc này. Lần sửa sau làm kết quả khác đi thì ca sẽ báo.',
      saved: 'Đã thêm ca kiểm.',
    },
  },
  en: {
    saveCase: {
      title: 'Make it a case',
      name: 'Name of the case',
      nameMissing: 'Give the case a name.',
      save: 'Add the case',
      caseHelp: 'The case keeps what the draft decides now. It tells when a later edit decides otherwise.',
      saved: 'The case was added.',
    },
  },
})

export const useSaveCaseT = createUseT(saveCaseMessages)
