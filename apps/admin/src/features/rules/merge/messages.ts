import { createUseT, defineMessages } from '@careline/ui'

export const mergeMessages = defineMessages({
  vi: {
    merge: {
      title: '{name} vừa sửa cùng chỗ này',
      help: 'Chưa lưu gì và không mất gì: những chỗ khác của hai người được gộp sẵn. Chọn giữ bản nào ở mỗi chỗ dưới đây.',
      mine: 'Của Anh/Chị',
      theirs: 'Của {name}',
      choose: 'Giữ bản nào: {what}',
      absent: 'đã bỏ quy tắc này',
      order: 'Thứ tự các quy tắc',
      setting: 'Cài đặt của bộ luật',
      save: 'Gộp và lưu',
      undo: 'Sau khi gộp, bấm Hoàn tác là về lại bản của Anh/Chị.',
      someone: 'Người khác',
    },
  },
  en: {
    merge: {
      title: '{name} has just changed the same thing',
      help: 'Nothing was saved and nothing is lost: what you two changed elsewhere is put together already. Choose what to keep in each place below.',
      mine: 'Yours',
      theirs: '{name}’s',
      choose: 'Which to keep: {what}',
      absent: 'removed this rule',
      order: 'The order of the rules',
      setting: 'The set’s settings',
      save: 'Merge and save',
      undo: 'Undo brings back yours after the merge.',
      someone: 'Somebody else',
    },
  },
})

export const useMergeT = createUseT(mergeMessages)
