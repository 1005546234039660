import { property, text } from '../lib/unknown.ts'

export type LoaderView = {
  id: string
  name: string
  origins: readonly unknown[]
  brand: { light: Tokens; dark: Tokens }
}
type Tokens = { brand: string; strong: string; onBrand: string }

const OURS = {
  light: { brand: '#0d6464', strong: '#084c4c', onBrand: '#fff' },
  dark: { brand: '#63c7bd', strong: '#8bd9d0', onBrand: '#04201f' },
}

function tokens(value: unknown, otherwise: Tokens): Tokens {
  const [brand, strong, onBrand] = ['brand', 'strong', 'onBrand'].map((name) => text(property(value, name)))
  return brand && strong && onBrand ? { brand, strong, onBrand } : otherwise
}

/** What the launcher needs of an organisation (`widgetView` of protocol/widget.ts, by hand as in frameMessage.ts); `null` for an answer that is none of ours. */
export function readView(answer: unknown): LoaderView | null {
  const organisation = property(answer, 'organisation')
  const origins = property(answer, 'origins')
  const brand = property(answer, 'brand')
  const id = text(property(organisation, 'id'))
  if (id === '' || !Array.isArray(origins)) return null
  return {
    id,
    name: text(property(organisation, 'name')),
    origins,
    brand: { light: tokens(property(brand, 'light'), OURS.light), dark: tokens(property(brand, 'dark'), OURS.dark) },
  }
}
