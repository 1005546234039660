import * as z from 'zod/mini'
import { PASSKEY_NAME_MAX_CHARACTERS } from '../domain/access/passkeys.ts'
import { PROOFS } from '../domain/access/proof.ts'
import { instant } from './vocabulary.ts'

/** Bytes as WebAuthn's JSON has them: base64url, and no more than any authenticator sends. */
const bytes = z.string().check(z.regex(/^[\w-]*$/), z.maxLength(20_000))
const attachment = z.exactOptional(z.enum(['platform', 'cross-platform']))
const publicKeyType = z.literal('public-key')

/** What an authenticator answers to a challenge (WebAuthn, AuthenticationResponseJSON). */
export const passkeyAnswer = z.object({
  id: bytes,
  rawId: bytes,
  type: publicKeyType,
  authenticatorAttachment: attachment,
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: z.exactOptional(bytes),
  }),
})
export type PasskeyAnswer = z.infer<typeof passkeyAnswer>

/** What an authenticator answers when it makes a key (RegistrationResponseJSON). */
const madePasskey = z.object({
  id: bytes,
  rawId: bytes,
  type: publicKeyType,
  authenticatorAttachment: attachment,
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.exactOptional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(10))),
  }),
})

const passkeyName = z.string().check(z.trim(), z.minLength(1), z.maxLength(PASSKEY_NAME_MAX_CHARACTERS))
export const addPasskeyBody = z.object({ made: madePasskey, name: passkeyName })
export const renamePasskeyBody = z.object({ name: passkeyName })

export const challengeBody = z.object({ purpose: z.enum(['sign-in', 'step-up']) })
const credential = z.object({
  id: z.string(),
  type: publicKeyType,
  transports: z.exactOptional(z.array(z.string())),
})
const demand = z.exactOptional(z.enum(['required', 'preferred', 'discouraged']))
const milliseconds = z.exactOptional(z.number())

export const challengeAnswer = z.object({
  /** For the browser as they are (WebAuthn, PublicKeyCredentialRequestOptionsJSON). */
  options: z.object({
    challenge: z.string(),
    timeout: milliseconds,
    rpId: z.exactOptional(z.string()),
    allowCredentials: z.exactOptional(z.array(credential)),
    userVerification: demand,
  }),
  /** Whether a mailed code does as well. */
  codeAllowed: z.boolean(),
})

export const creationAnswer = z.object({
  /** For the browser as they are (WebAuthn, PublicKeyCredentialCreationOptionsJSON). */
  options: z.object({
    rp: z.object({ name: z.string(), id: z.exactOptional(z.string()) }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    challenge: z.string(),
    pubKeyCredParams: z.array(z.object({ alg: z.number(), type: publicKeyType })),
    timeout: milliseconds,
    excludeCredentials: z.exactOptional(z.array(credential)),
    authenticatorSelection: z.exactOptional(
      z.object({ residentKey: demand, requireResidentKey: z.exactOptional(z.boolean()), userVerification: demand }),
    ),
    attestation: z.exactOptional(z.enum(['none', 'direct', 'enterprise'])),
  }),
})

export const passkeyView = z.object({
  id: z.string(),
  name: z.string(),
  /** Kept by a password manager, on several devices. */
  synced: z.boolean(),
  createdAt: instant,
  lastUsedAt: z.nullable(instant),
})
export type PasskeyView = z.infer<typeof passkeyView>
export const passkeyList = z.object({
  passkeys: z.array(passkeyView),
  /** Whether this account opens only with a passkey. */
  required: z.boolean(),
})

/** A device on which an account is signed in. */
export const sessionView = z.object({
  id: z.string(),
  /** The one that asks. */
  current: z.boolean(),
  browser: z.nullable(z.string()),
  system: z.nullable(z.string()),
  city: z.nullable(z.string()),
  /** ISO 3166-1 alpha-2. */
  country: z.nullable(z.string()),
  provenBy: z.enum(PROOFS),
  openedAt: instant,
  lastUsedAt: instant,
})
export type SessionView = z.infer<typeof sessionView>
export const sessionList = z.object({ sessions: z.array(sessionView) })

export const restoreAccessBody = z.object({ email: z.string().check(z.maxLength(200)) })
export const restoredAccess = z.object({ until: instant })
