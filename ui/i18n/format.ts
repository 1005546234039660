import * as formats from './formats.ts'
import { locale } from './locale.ts'

/** The formats of formats.ts in the language of the page. */
export const format = {
  date: (at: string | number) => formats.formatDate(locale.value, at),
  hour: (at: string | number) => formats.formatHour(locale.value, at),
  dateTime: (at: string | number) => formats.formatDateTime(locale.value, at),
  day: formats.formatDay,
  minutes: (seconds: number) => formats.formatMinutes(locale.value, seconds),
  clock: formats.formatClock,
  number: (value: number) => formats.formatNumber(locale.value, value),
  fileSize: (bytes: number) => formats.formatFileSize(locale.value, bytes),
}
