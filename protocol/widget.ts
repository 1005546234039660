import * as z from 'zod/mini'
import type { Locale } from '../domain/language/phrase.ts'

/** What the insurer's page tells the frame (ui/widget says it, ui/patient/embedded reads it). */
export type FromEmbedder =
  | { type: 'hello'; locale: Locale }
  /** Whether the widget is open: behind the closed one nothing is read. */
  | { type: 'shown'; shown: boolean }
  /** The hand-over's token; `managed` when the page says who is signed in, so that no token means nobody. */
  | { type: 'token'; token: string | null; managed: boolean }

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
