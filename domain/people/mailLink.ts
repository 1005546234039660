import type { Role } from '../vocabulary.ts'

/** The mark that a mail's link carries, so that following it can be told from a visit. */
export const FROM_MAIL = 'depuis'

/** What a letter's page depends on, beside the letter. */
type Facts = { consultationId?: string; patientId?: string; role?: Role }

const question = ({ consultationId = '' }: Facts) => `/questions/${consultationId}`
const documents = () => '/documents'

/** Where each person sees to their keys and devices. */
const SECURITY_PAGES: Readonly<Record<Role, string>> = {
  member: '/securite',
  doctor: '/medecin/securite',
  admin: '/integrateurs/securite',
}

/** The page that each letter with a link leads to: for signed-in people, or for anyone (`open`). */
export const MAIL_PAGES = {
  'question-received': { page: question },
  'wait-overdue': { page: question },
  'doctor-ready': { page: question },
  'question-released': { page: question },
  'question-missed': { page: question },
  'report-ready': { page: documents },
  'prescription-ready': { page: documents },
  'prescription-dispensed': { page: documents },
  'dispensing-refused': { page: documents },
  // Not through the login: whoever is invited has no account yet.
  'own-space-invitation': { page: () => '/espace-personnel', open: true },
  'own-space-opened': { page: () => '/beneficiaires' },
  'came-of-age': { page: ({ patientId = '' }: Facts) => `/beneficiaires/${patientId}` },
  'own-space-ready': { page: () => '/espace' },
  'passkey-added': { page: ({ role = 'member' }: Facts) => SECURITY_PAGES[role] },
  'endpoint-disabled': { page: () => '/docs', open: true },
  // Nobody can be signed in who is let in again; the page asks for the address and a code.
  'access-restored': { page: () => '/medecin/cle', open: true },
  'doctor-invited': { page: () => '/medecin/cle', open: true },
} as const satisfies Record<string, { page: (facts: Facts) => string; open?: true }>
export type LinkedLetter = keyof typeof MAIL_PAGES

/** The link of a letter: to a page of signed-in people with the mark that asks for a login when it is late. */
export function mailLinkOf(letter: LinkedLetter, origin: string, facts: Facts = {}): string {
  const entry: { page: (facts: Facts) => string; open?: true } = MAIL_PAGES[letter]
  return `${origin}${entry.page(facts)}${entry.open ? '' : `?${FROM_MAIL}=mail`}`
}

/**
 * Whether a mail's link goes straight to its page (product.md 1.7): soon after login it does; later the login comes first,
 * since a mailbox left open on a shared device must not open a medical record. Times are epoch milliseconds.
 */
export const goesStraightIn = (signedInAt: number | null, now: number, mailLinkSeconds: number): boolean =>
  signedInAt !== null && now - signedInAt < mailLinkSeconds * 1000
