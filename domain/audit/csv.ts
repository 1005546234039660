/**
 * What spreadsheets take for a formula when a cell begins with it, control characters that they skip included (OWASP, CSV
 * injection): such a cell gets an apostrophe in front, which they show as nothing.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

const cell = (text: string): string => {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) || harmless !== harmless.trim() ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** One record of RFC 4180, separated by semicolons: a French spreadsheet opens no other by a double click. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(';')}\r\n`

/** By this mark spreadsheets know that what follows is UTF-8. */
export const CSV_START = '\uFEFF'
