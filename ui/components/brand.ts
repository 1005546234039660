import { signal } from '@preact/signals'

/** Whose widget this page is in: the insurer's name and logo stand where ours do, and its first page is home. */
export const brand = signal<{ name: string; logo: string | null; home: string } | undefined>(undefined)
