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
      removed: 'Đã bỏ {name}.',
      saved: 'Đã lưu danh mục vào bản nháp. Phát hành để có hiệu lực.',
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
      removed: '{name} was removed.',
      saved: 'The catalogue is saved to the draft. Publish it to put it in force.',
      side: 'Publishing',
      count: '{count} items',
      leaveHelp: 'What you changed in the catalogue will be lost.',
    },
  },
})

export const useCataloguesT = createUseT(cataloguesMessages)
