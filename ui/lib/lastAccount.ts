import { namesUnder } from './storage.ts'

/** Whose session this device had last, by the id of the account: the name under which it is kept. */
export const LAST_ACCOUNT = 'account'

/** Whether somebody was signed in on this device, and may still be. */
export const wasSignedIn = (): boolean => namesUnder(LAST_ACCOUNT).includes(LAST_ACCOUNT)
