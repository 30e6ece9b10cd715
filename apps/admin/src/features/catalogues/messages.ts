import { createUseT, defineMessages } from '@careline/ui'

export const cataloguesMessages = defineMessages({
  vi: {
    catalogues: {
      none: 'Không có danh mục này',
      noneHelp: 'Có thể đường dẫn đã cũ, hoặc bản nháp không còn danh mục ấy. Chọn một danh mục ở trình đơn.',
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
      noneHelp: 'The link may be old, or the draft has it no more. Choose a catalogue from the menu.',
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
