import { TIME_ZONE } from '@careline/campaign'

/** An instant: a `Date`, milliseconds, or an ISO text. A text `yyyy-MM-dd` is a calendar day and has no zone. */
export type Moment = Date | number | string

const NBSP = '\u00a0'
const CALENDAR_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

// Grouping is Vietnamese in both languages: `1.234` must not mean two things on one page.
const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 })
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

type ClockPart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'

function parts(moment: Moment): Record<ClockPart, string> {
  const found = { year: '', month: '', day: '', hour: '', minute: '', second: '' }
  for (const part of clock.formatToParts(new Date(moment))) {
    if (part.type in found) found[part.type as ClockPart] = part.value
  }
  return found
}

/** `4.288`; with `fractionDigits`, `4.288,5`. */
export function formatNumber(value: number, fractionDigits = 0): string {
  return fractionDigits === 0
    ? whole.format(value)
    : new Intl.NumberFormat('vi-VN', { maximumFractionDigits: fractionDigits }).format(value)
}

/** Integer VND: `1.234.567 ₫`, with a space that does not break. */
export function formatMoney(vnd: number): string {
  return `${whole.format(vnd)}${NBSP}₫`
}

/** A share of 1: `0.713` is `71,3 %`. At most one digit after the comma unless told. */
export function formatPercent(share: number, fractionDigits = 1): string {
  return `${formatNumber(share * 100, fractionDigits)}${NBSP}%`
}

/** `28/10/2022`. */
export function formatDate(moment: Moment): string {
  const day = typeof moment === 'string' ? CALENDAR_DAY.exec(moment) : null
  if (day) return `${day[3]}/${day[2]}/${day[1]}`
  const at = parts(moment)
  return `${at.day}/${at.month}/${at.year}`
}

/** `09:05`; with seconds, `09:05:07`. */
export function formatTime(moment: Moment, withSeconds = false): string {
  const at = parts(moment)
  return withSeconds ? `${at.hour}:${at.minute}:${at.second}` : `${at.hour}:${at.minute}`
}

/** `28/10/2022 09:05`. */
export function formatDateTime(moment: Moment): string {
  return `${formatDate(moment)} ${formatTime(moment)}`
}

/** Whole seconds as `mm:ss`; from an hour on, `h:mm:ss`. Negative counts as none. */
export function formatDuration(seconds: number): string {
  const total = Math.max(0, Math.floor(seconds))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(total / 3600)
  const rest = `${two(Math.floor((total % 3600) / 60))}:${two(total % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** `84901234567` is `0901 234 567`, as people in Vietnam dial and read it. */
export function formatPhone(msisdn: string): string {
  const dialled = msisdn.replace(/^84(?=\d{9}$)/, '0')
  return dialled.length < 10 ? dialled : `${dialled.slice(0, -6)} ${dialled.slice(-6, -3)} ${dialled.slice(-3)}`
}

/** `84901234567` is `84•• ••• 4567`: enough to recognise a customer, too little to call them. */
export function formatPhoneMasked(msisdn: string): string {
  const hidden = Math.max(0, msisdn.length - 9)
  return `${msisdn.slice(0, 2)}${'•'.repeat(hidden)} ••• ${msisdn.slice(-4)}`
}
