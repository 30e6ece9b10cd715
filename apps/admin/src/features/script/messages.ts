import { createUseT, defineMessages } from '@careline/ui'

export const scriptMessages = defineMessages({
  vi: {
    script: {
      title: 'Kịch bản cuộc gọi',
      description: 'Từng bước điện thoại viên nói và hỏi, theo bản nháp hiện tại.',
      sections: 'Các phần',
      all: 'Cả kịch bản',
      when: 'khi {conditions}',
      not: 'không {flag}',
      or: ' hoặc ',
      and: ' và ',
      capture: 'Ghi nhận',
      offer: 'Chọn một trong “{offer}”',
      leads: '{option} → {to}',
      nextTopic: 'nội dung tiếp theo',
      end: 'kết thúc',
      depends: 'tùy câu trả lời trước',
      leaves: 'Để lại: {names}',
    },
  },
  en: {
    script: {
      title: 'Call script',
      description: 'What agents say and ask, step by step, as the draft stands.',
      sections: 'Sections',
      all: 'The whole script',
      when: 'when {conditions}',
      not: 'not {flag}',
      or: ' or ',
      and: ' and ',
      capture: 'Record',
      offer: 'Choose one of “{offer}”',
      leads: '{option} → {to}',
      nextTopic: 'next topic',
      end: 'end',
      depends: 'depends on earlier answers',
      leaves: 'Leaves: {names}',
    },
  },
})

export const useScriptT = createUseT(scriptMessages)
