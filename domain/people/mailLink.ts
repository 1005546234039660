/** The mark that a mail's link carries, so that following it can be told from a visit. */
export const FROM_MAIL = 'depuis'

/** A page of the portal as a mail links to it. */
export const mailLink = (origin: string, path: string): string => `${origin}${path}?${FROM_MAIL}=mail`

/**
 * Whether a mail's link goes straight to its page (product.md 1.7): soon after login it does; later the login comes first,
 * since a mailbox left open on a shared device must not open a medical record. Times are epoch milliseconds.
 */
export const goesStraightIn = (signedInAt: number | null, now: number, mailLinkSeconds: number): boolean =>
  signedInAt !== null && now - signedInAt < mailLinkSeconds * 1000
