import { createUseT, defineMessages } from '@careline/ui'

export const mergeMessages = defineMessages({
  vi: {
    merge: {
      title: '{name} vừa sửa cùng chỗ này',
      help: 'Chưa lưu gì và không mất gì: những chỗ khác của hai người được gộp sẵn. Chọn giữ bản nào ở mỗi chỗ dưới đây.',
      rebaseTitle: 'Bản {number} đổi cùng chỗ với bản nháp',
      rebaseHelp: 'Những chỗ khác được gộp sẵn. Chọn giữ bên nào ở mỗi chỗ dưới đây.',
      mine: 'Của Anh/Chị',
      theirs: 'Của {name}',
      draft: 'Bản nháp',
      release: 'Bản {number}',
      choose: 'Giữ bản nào: {what}',
      absent: 'không có',
      order: 'Thứ tự các quy tắc',
      save: 'Gộp và lưu',
      rebase: 'Gộp và cập nhật',
      undo: 'Sau khi gộp, bấm Hoàn tác là bỏ lựa chọn này.',
      someone: 'Người khác',
    },
    part: {
      save: 'Lưu vào bản nháp',
      reset: 'Trở lại như bản nháp',
      notSaved: 'Chưa lưu được',
      stale: 'Bản nháp vừa được người khác lưu. Những gì đã gõ vẫn ở đây; bấm lưu lần nữa.',
    },
  },
  en: {
    merge: {
      title: '{name} has just changed the same thing',
      help: 'Nothing was saved and nothing is lost: what you two changed elsewhere is put together already. Choose what to keep in each place below.',
      rebaseTitle: 'Release {number} changes the same thing as the draft',
      rebaseHelp: 'Everything else is put together already. Choose what to keep in each place below.',
      mine: 'Yours',
      theirs: '{name}’s',
      draft: 'The draft',
      release: 'Release {number}',
      choose: 'Which to keep: {what}',
      absent: 'not there',
      order: 'The order of the rules',
      save: 'Merge and save',
      rebase: 'Merge and bring up to date',
      undo: 'Undo takes this choice back after the merge.',
      someone: 'Somebody else',
    },
    part: {
      save: 'Save to the draft',
      reset: 'Back to the draft',
      notSaved: 'Not saved',
      stale: 'Someone else just saved the draft. What you typed is still here; save once more.',
    },
  },
})

export const useMergeT = createUseT(mergeMessages)
