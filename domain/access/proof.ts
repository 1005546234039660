/** By what somebody showed who they are when a session began. */
export const PROOFS = ['code', 'passkey', 'hand-over'] as const
export type Proof = (typeof PROOFS)[number]
