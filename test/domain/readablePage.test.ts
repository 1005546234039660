import { expect, test } from 'vitest'
import { amountOf, renewalsMention } from '../../domain/prescription/mentions.ts'
import { readablePage } from '../../workers/features/holdings/readable/readablePage.tsx'
import { HOLDINGS } from '../support/holdings.ts'

const asText = (html: string) => html.replaceAll(/<[^>]*>/g, '')

test.each(['fr', 'en'] as const)(
  'the page to read says of a prescription all that was signed of its lines (%s)',
  (locale) => {
    const text = asText(readablePage(HOLDINGS, locale))
    const [prescription] = HOLDINGS.prescriptions
    if (!prescription) throw new Error('no prescription to read')
    const { number, lines, renewals } = prescription.content
    for (const line of lines) expect(text).toContain(`${line.medicine}, ${line.posology}, ${amountOf(line)[locale]}`)
    expect(text).toContain(number)
    expect(text).toContain(renewalsMention(renewals)[locale])
  },
)
