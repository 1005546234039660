import { signal } from '@preact/signals'
import type { Phrase } from '../../../domain/language/phrase.ts'

/** What was just done, told on the page that follows, and gone with it. */
export const notice = signal<Phrase | undefined>(undefined)
