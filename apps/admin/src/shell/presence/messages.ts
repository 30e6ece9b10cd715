import { createUseT, defineMessages } from '@careline/ui'

export const presenceMessages = defineMessages({
  vi: {
    presence: {
      list: 'Đang mở bản nháp',
      looks: '{name} đang xem {places}',
      edited: '{words}, vừa sửa {parts} lúc {time}',
      'view-table': '{name} (bảng)',
      'view-json': '{name} (JSON)',
      more: 'những người khác',
      draft: 'bản nháp',
    },
  },
  en: {
    presence: {
      list: 'In the draft now',
      looks: '{name} is looking at {places}',
      edited: '{words}, edited {parts} at {time}',
      'view-table': '{name} (table)',
      'view-json': '{name} (JSON)',
      more: 'others',
      draft: 'the draft',
    },
  },
})

export const usePresenceT = createUseT(presenceMessages)
