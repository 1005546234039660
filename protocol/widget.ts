import * as z from 'zod/mini'
import { LOCALES } from '../domain/language/phrase.ts'
import { WIDGET_PROTOCOL } from '../domain/widget/version.ts'

const versioned = { permanence: z.literal(WIDGET_PROTOCOL) }

/** What the insurer's page tells the frame (ui/widget says it). */
export const fromEmbedder = z.discriminatedUnion('type', [
  z.object({ ...versioned, type: z.literal('hello'), locale: z.enum(LOCALES) }),
  /** Whether the widget is open: behind the closed one nothing is read. */
  z.object({ ...versioned, type: z.literal('shown'), shown: z.boolean() }),
  /** The hand-over's token; `managed` when the page says who is signed in, so that no token means nobody. */
  z.object({
    ...versioned,
    type: z.literal('token'),
    token: z.nullable(z.string().check(z.maxLength(8192))),
    managed: z.boolean(),
  }),
])
export type FromEmbedder = z.infer<typeof fromEmbedder>

/** What the frame tells the insurer's page: nothing about a person, but how many messages are unread. */
export type FromFrame =
  | { type: 'ready' }
  | { type: 'token-wanted' }
  | { type: 'unread'; count: number }
  | { type: 'close' }

const tokens = z.object({ brand: z.string(), strong: z.string(), soft: z.string(), onBrand: z.string() })

/** What the widget shows of an organisation, to anybody. */
export const widgetView = z.object({
  organisation: z.object({ id: z.string(), name: z.string(), memberNumberExample: z.string() }),
  /** The organisation's colour made readable in both schemes; `null` for ours. */
  brand: z.nullable(z.object({ light: tokens, dark: tokens })),
  logo: z.nullable(z.string()),
  /** The origins whose pages may frame the widget. */
  origins: z.array(z.string()),
  /** Whether the browser sent back the cookie that this frame was given: without it nobody stays signed in here. */
  kept: z.boolean(),
})
export type WidgetView = z.infer<typeof widgetView>
