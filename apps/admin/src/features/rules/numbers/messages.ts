import { createUseT, defineMessages } from '@careline/ui'

export const numbersMessages = defineMessages({
  vi: {
    numbers: {
      title: 'Ai bị ảnh hưởng',
      by: 'Chia theo',
      undivided: 'Không chia được theo dữ kiện này.',
      nobody: 'Không có khách nào.',
      group: 'Nhóm',
      before: 'Trước',
      after: 'Sau',
      change: 'Vào / ra',
      unknown: 'chưa có',
      below: 'dưới {high}',
      band: '{low} đến dưới {high}',
      from: 'từ {low}',
      see: 'Xem khách',
      entering: '{count} khách vào',
      leaving: '{count} khách ra',
      changed: '{count} khách đổi “{output}”',
      why: 'Vì sao',
      whyOf: 'Vì sao: {number}',
      shown: '{shown} trên {total} khách',
    },
  },
  en: {
    numbers: {
      title: 'Whom it touches',
      by: 'By',
      undivided: 'Customers cannot be told apart by this.',
      nobody: 'Nobody is here.',
      group: 'Group',
      before: 'Before',
      after: 'After',
      change: 'In / out',
      unknown: 'not known',
      below: 'below {high}',
      band: '{low} to below {high}',
      from: 'from {low}',
      see: 'See customers',
      entering: '{count} customers in',
      leaving: '{count} customers out',
      changed: '{count} customers with another “{output}”',
      why: 'Why',
      whyOf: 'Why: {number}',
      shown: '{shown} of {total} customers',
    },
  },
})

export const useNumbersT = createUseT(numbersMessages)
