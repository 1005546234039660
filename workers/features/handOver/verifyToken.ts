import { and, eq, isNull } from 'drizzle-orm'
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose'
import * as z from 'zod/mini'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import type { Context } from '../../http/context.ts'
import { handOverKeyLabel, organisationKeyLabel } from '../../secrets/labels.ts'
import { open } from '../../secrets/sealing.ts'
import { database } from '../../storage/database.ts'
import { organisations, ssoKeys } from '../../storage/schema.ts'
import { insurerKeys, KEYS_ASKED_EVERY_MS, KEYS_KEPT_MS } from './insurerKeys.ts'

/** Why a hand-over is turned down; the page says it, and the insurer's developer reads it there. */
export type HandOverRefusal =
  | 'unreadable'
  | 'unknown-issuer'
  | 'algorithm'
  | 'signature'
  | 'audience'
  | 'expired'
  | 'lifetime'
  | 'claims'
  | 'other-insurer'
  | 'minor'
  | 'replayed'
  | 'too-many'
  | 'keys-unreachable'

const TOKEN_MAX_CHARACTERS = 8192
/** `exp` is at most so long after `iat` (api.md). */
const LIFETIME_MAX_SECONDS = 120
/** Clocks of two houses differ a little. */
const CLOCK_TOLERANCE_SECONDS = 5

const frame = z.object({ jti: z.string().check(z.minLength(8), z.maxLength(200)), iat: z.number(), exp: z.number() })

export type Verified = { organisation: string; subject: string; jti: string; expiresAt: number; claims: JWTPayload }

type Keys = { secrets: string[]; addresses: string[] }

async function keysOf({ env }: Context, organisation: string): Promise<Keys | null> {
  const db = database(env)
  const [found, more] = await db.batch([
    db.select({ secret: organisations.ssoKey }).from(organisations).where(eq(organisations.id, organisation)),
    db
      .select({ id: ssoKeys.id, kind: ssoKeys.kind, value: ssoKeys.value })
      .from(ssoKeys)
      .where(and(eq(ssoKeys.organisationId, organisation), isNull(ssoKeys.revokedAt))),
  ])
  const [first] = found
  if (!first) return null
  const secrets = more.filter(({ kind }) => kind === 'secret')
  return {
    secrets: await Promise.all([
      open(env, organisationKeyLabel(organisation), first.secret),
      ...secrets.map(({ id, value }) => open(env, handOverKeyLabel(id), value)),
    ]),
    addresses: more.filter(({ kind }) => kind === 'jwks').map(({ value }) => value),
  }
}

function reasonOf(error: unknown): HandOverRefusal {
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JWTClaimValidationFailed) return error.claim === 'aud' ? 'audience' : 'claims'
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm'
  return 'signature'
}

/** Verifies a token by the keys of the organisation that it names, each algorithm only with its own kind of key. */
export async function verifyToken(context: Context, token: string): Promise<Result<Verified, HandOverRefusal>> {
  if (token === '' || token.length > TOKEN_MAX_CHARACTERS) return refuse('unreadable')
  let algorithm: string | undefined
  let issuer: string | undefined
  let audience: unknown
  try {
    algorithm = decodeProtectedHeader(token).alg
    ;({ iss: issuer, aud: audience } = decodeJwt(token))
  } catch {
    return refuse('unreadable')
  }
  // A secret never verifies what claims a public key, nor the other way round; `none` is neither.
  if (algorithm !== 'HS256' && algorithm !== 'EdDSA') return refuse('algorithm')
  if (typeof issuer !== 'string') return refuse('unknown-issuer')
  const keys = await keysOf(context, issuer)
  if (!keys) return refuse('unknown-issuer')
  const options = {
    algorithms: [algorithm],
    issuer,
    audience: context.origin,
    currentDate: new Date(context.now),
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['sub', 'jti', 'iat', 'exp'],
  }
  let payload: JWTPayload | undefined
  let reason: HandOverRefusal = 'signature'
  const attempt = async (verify: () => Promise<{ payload: JWTPayload }>) => {
    if (payload) return
    try {
      payload = (await verify()).payload
    } catch (error) {
      // Of several keys, the one that the signature is of tells the true reason.
      const told = reasonOf(error)
      if (told !== 'signature') reason = told
    }
  }
  if (algorithm === 'HS256')
    for (const secret of keys.secrets) await attempt(() => jwtVerify(token, new TextEncoder().encode(secret), options))
  else
    for (const address of keys.addresses) {
      const keys = await insurerKeys(context, address, KEYS_KEPT_MS)
      if (!keys) {
        reason = 'keys-unreachable'
        continue
      }
      await attempt(() => jwtVerify(token, createLocalJWKSet(keys.set), options))
      // Signed by a key that was published since: asked again, but not at every token that anybody makes up.
      const newer = payload || reason !== 'signature' ? null : await insurerKeys(context, address, KEYS_ASKED_EVERY_MS)
      if (newer && newer !== keys) await attempt(() => jwtVerify(token, createLocalJWKSet(newer.set), options))
    }
  if (!payload) return refuse(reason)
  // A token for several houses is one that any of them could hand on.
  if (Array.isArray(audience) && audience.length !== 1) return refuse('audience')
  const parsed = frame.safeParse(payload)
  const subject = payload.sub
  if (!parsed.success || typeof subject !== 'string' || !/^[\p{L}\p{Nd}._-]{2,100}$/u.test(subject))
    return refuse('claims')
  const { jti, iat, exp } = parsed.data
  if (exp - iat > LIFETIME_MAX_SECONDS || exp <= iat) return refuse('lifetime')
  if (iat > context.now / 1000 + CLOCK_TOLERANCE_SECONDS) return refuse('lifetime')
  return accept({ organisation: issuer, subject, jti, expiresAt: exp * 1000, claims: payload })
}
