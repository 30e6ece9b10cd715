import { createUseT, defineMessages } from '@careline/ui'

export const cataloguesMessages = defineMessages({
  vi: {
    catalogues: {
      none: 'Không có danh mục này',
      id: 'Mã',
      label: 'Tên',
      add: 'Thêm dòng',
      newItem: 'Mục mới',
      remove: 'Bỏ {name}',
      save: 'Lưu vào bản nháp',
      reset: 'Trở lại như bản nháp',
      saved: 'Đã lưu danh mục vào bản nháp. Phát hành để có hiệu lực.',
      stale: 'Bản nháp vừa được người khác lưu. Những gì đã gõ vẫn ở đây; bấm lưu lần nữa.',
      problems: 'Chưa lưu được',
      side: 'Phát hành',
      count: '{count} mục',
      leaveHelp: 'Những gì vừa sửa trong danh mục sẽ mất.',
    },
  },
  en: {
    catalogues: {
      none: 'There is no such catalogue',
      id: 'Id',
      label: 'Name',
      add: 'Add a row',
      newItem: 'New item',
      remove: 'Remove {name}',
      save: 'Save to the draft',
      reset: 'Back to the draft',
      saved: 'The catalogue is saved to the draft. Publish it to put it in force.',
      stale: 'Someone else just saved the draft. What you typed is still here; save once more.',
      problems: 'Not saved',
      side: 'Publishing',
      count: '{count} items',
      leaveHelp: 'What you changed in the catalogue will be lost.',
    },
  },
})

export const useCataloguesT = createUseT(cataloguesMessages)
