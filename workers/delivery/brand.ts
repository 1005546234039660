import type { Brand } from '../mail/index.ts'

/** Who writes. Brands per organisation come with their own issue. */
export const BRAND: Brand = { name: 'Permanence', contact: 'contact@permanence.example' }
