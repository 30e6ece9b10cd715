import {
  formatDate,
  formatDateTime,
  formatDuration,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPhone,
  formatPhoneMasked,
  formatTime,
} from './format.ts'

const format = {
  money: formatMoney,
  number: formatNumber,
  percent: formatPercent,
  date: formatDate,
  dateTime: formatDateTime,
  time: formatTime,
  duration: formatDuration,
  phone: formatPhone,
  phoneMasked: formatPhoneMasked,
}

/** How Careline writes figures, days and phone numbers; alike in both languages, in Asia/Ho_Chi_Minh. */
export function useFormat(): typeof format {
  return format
}
