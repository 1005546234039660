import type { WidgetView } from '../../../protocol/widget.ts'
import type { Schema } from '../../lib/api.ts'
import { property, text, textOrNull } from '../../lib/unknown.ts'

type Tokens = NonNullable<WidgetView['brand']>['light']

function tokens(value: unknown): Tokens | null {
  const read = (name: string) => text(property(value, name))
  const [brand, strong, soft, onBrand] = [read('brand'), read('strong'), read('soft'), read('onBrand')]
  return brand && strong && soft && onBrand ? { brand, strong, soft, onBrand } : null
}

function read(answer: unknown): WidgetView | null {
  const organisation = property(answer, 'organisation')
  const id = text(property(organisation, 'id'))
  const origins = property(answer, 'origins')
  const kept = property(answer, 'kept')
  if (id === '' || !Array.isArray(origins) || typeof kept !== 'boolean') return null
  const brand = property(answer, 'brand')
  const [light, dark] = [tokens(property(brand, 'light')), tokens(property(brand, 'dark'))]
  return {
    organisation: {
      id,
      name: text(property(organisation, 'name')),
      memberNumberExample: text(property(organisation, 'memberNumberExample')),
    },
    brand: light && dark && { light, dark },
    logo: textOrNull(property(answer, 'logo')),
    origins: origins.filter((origin) => typeof origin === 'string'),
    kept,
  }
}

/** `widgetView` of protocol/widget.ts, by hand: the frame stands before anything that needs a schema library is loaded. */
export const widgetAnswer: Schema<WidgetView> = {
  safeParse(answer) {
    const data = read(answer)
    return data ? { success: true, data } : { success: false }
  },
}
