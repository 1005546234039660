import type { Locale } from '../../domain/language/phrase.ts'
import type { Block, Brand, Content } from './content.ts'
import { plainName } from './plainName.ts'
import { CONTACT, GREETING, NOT_FOR_EMERGENCIES } from './words.ts'

/** The mail as plain text: a blank line between parts, the code alone on its line, addresses alone on theirs. */
export function asText({ greets, blocks, autofill }: Content, locale: Locale, brand: Brand): string {
  return [
    GREETING[locale]({ name: plainName(greets) }),
    ...blocks.map(blockText),
    NOT_FOR_EMERGENCIES[locale]({ service: brand.name }),
    CONTACT[locale]({ address: brand.contact }),
    brand.name,
    // Must stay the last line: that is where phones look for it.
    ...(autofill ? [`@${autofill.host} #${autofill.code}`] : []),
  ].join('\n\n')
}

export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'warning':
      return block.text
    case 'code':
      return block.code
    case 'button':
      return `${block.label}\n${block.link}`
  }
}
