/** The words that the contract fixes (api.md, Vocabulary); everything else derives its types from these lists. */
export const CHANNELS = ['chat', 'audio', 'video'] as const
export type Channel = (typeof CHANNELS)[number]

export const SPECIALTIES = [
  'generalist',
  'dermatology',
  'dentistry',
  'gynaecology',
  'ophthalmology',
  'psychiatry',
] as const
export type Specialty = (typeof SPECIALTIES)[number]

export const SEXES = ['female', 'male'] as const
export type Sex = (typeof SEXES)[number]

export const RELATIONS = ['self', 'spouse', 'child', 'parent', 'other'] as const

export const ROLES = ['member', 'doctor', 'admin'] as const
export type Role = (typeof ROLES)[number]
