import * as z from 'zod/mini'

const ORIGINS_MAX = 50
/** A picture of 64 kB, in base64 and with what stands before it. */
const LOGO_MAX_CHARACTERS = 90_000

/** What an organisation decides of its widget. */
export const widgetSettingsBody = z.object({
  origins: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(ORIGINS_MAX)),
  colour: z.nullable(z.string().check(z.maxLength(20))),
  /** A `data:` address of a PNG or JPEG; `null` takes the picture away, absent leaves it. */
  logo: z.optional(z.nullable(z.string().check(z.maxLength(LOGO_MAX_CHARACTERS)))),
})

export const widgetSettingsView = z.object({
  organisation: z.object({ id: z.string(), name: z.string() }),
  origins: z.array(z.string()),
  colour: z.nullable(z.string()),
  logo: z.nullable(z.string()),
  /** Where the loader is fetched from. */
  script: z.string(),
})
export type WidgetSettingsView = z.infer<typeof widgetSettingsView>
