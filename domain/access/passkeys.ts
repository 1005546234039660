import type { Role } from '../vocabulary.ts'

/** Enough for every device and a spare; a list that nobody overlooks any more protects nobody. */
export const PASSKEYS_MAX = 10

/** As a person names a key. */
export const PASSKEY_NAME_MAX_CHARACTERS = 60

/** For how long an administrator lets somebody add a first passkey with a mailed code: a weekend with room. */
export const ENROLMENT_HOURS = 72

/** With fewer, one lost key shuts somebody out until an administrator helps. */
export const PASSKEYS_ADVISED = 2

/** Whether a mailed code is not enough: for whoever reads others' records or runs the service (`REQUIRE_PASSKEY`). */
export const mustUsePasskey = (role: Role, required: string): boolean => required === 'true' && role !== 'member'
