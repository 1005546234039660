import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose'
import * as z from 'zod/mini'
import type { HandOverFault, HandOverRefusal } from '../../../domain/handOver/refusals.ts'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import type { Context } from '../../http/context.ts'
import { handOverKeyLabel, organisationKeyLabel } from '../../secrets/labels.ts'
import { open } from '../../secrets/sealing.ts'
import { organisations } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { ssoKeys } from '../../storage/handOverSchema.ts'
import { insurerKeys, KEYS_ASKED_EVERY_MS, KEYS_KEPT_MS } from './insurerKeys.ts'

const TOKEN_MAX_CHARACTERS = 8192
/** `exp` is at most so long after `iat` (api.md). */
const LIFETIME_MAX_SECONDS = 120
/** Clocks of two houses differ a little. */
const CLOCK_TOLERANCE_SECONDS = 5

/** Of a claim that is wrong, so much is shown. */
const FOUND_MAX_CHARACTERS = 200

const frame = z.object({ jti: z.string().check(z.minLength(8), z.maxLength(200)), iat: z.number(), exp: z.number() })

export type Verified = { organisation: string; subject: string; jti: string; expiresAt: number; claims: JWTPayload }

type Keys = { secrets: string[]; addresses: string[] }

async function keysOf({ env, now }: Context, organisation: string): Promise<Keys | null> {
  const db = database(env)
  const [found, more] = await db.batch([
    db.select({ secret: organisations.ssoKey }).from(organisations).where(eq(organisations.id, organisation)),
    db
      .select({ id: ssoKeys.id, kind: ssoKeys.kind, value: ssoKeys.value })
      .from(ssoKeys)
      .where(and(eq(ssoKeys.organisationId, organisation), or(isNull(ssoKeys.revokedAt), gt(ssoKeys.revokedAt, now)))),
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

const shown = (value: unknown) =>
  value === undefined ? undefined : JSON.stringify(value)?.slice(0, FOUND_MAX_CHARACTERS)

/** A fault of one claim, with what it said. */
export function claimFault(reason: HandOverRefusal, claim: string, value: unknown): HandOverFault {
  const found = shown(value)
  return { reason, claim, ...(found === undefined ? {} : { found }) }
}

function reasonOf(error: unknown): HandOverFault {
  if (error instanceof errors.JWTExpired) return claimFault('expired', 'exp', error.payload.exp)
  if (error instanceof errors.JWTClaimValidationFailed)
    return claimFault(error.claim === 'aud' ? 'audience' : 'claims', error.claim, error.payload[error.claim])
  if (error instanceof errors.JOSEAlgNotAllowed) return { reason: 'algorithm' }
  return { reason: 'signature' }
}

/** Verifies a token by the keys of the organisation that it names, each algorithm only with its own kind of key. */
export async function verifyToken(context: Context, token: string): Promise<Result<Verified, HandOverFault>> {
  if (token === '' || token.length > TOKEN_MAX_CHARACTERS) return refuse({ reason: 'unreadable' })
  let algorithm: string | undefined
  let issuer: string | undefined
  let audience: unknown
  try {
    algorithm = decodeProtectedHeader(token).alg
    ;({ iss: issuer, aud: audience } = decodeJwt(token))
  } catch {
    return refuse({ reason: 'unreadable' })
  }
  // A secret never verifies what claims a public key, nor the other way round; `none` is neither.
  if (algorithm !== 'HS256' && algorithm !== 'EdDSA') return refuse(claimFault('algorithm', 'alg', algorithm))
  if (typeof issuer !== 'string') return refuse(claimFault('unknown-issuer', 'iss', issuer))
  const keys = await keysOf(context, issuer)
  if (!keys) return refuse(claimFault('unknown-issuer', 'iss', issuer))
  const options = {
    algorithms: [algorithm],
    issuer,
    audience: context.origin,
    currentDate: new Date(context.now),
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['sub', 'jti', 'iat', 'exp'],
  }
  let payload: JWTPayload | undefined
  let fault: HandOverFault = { reason: 'signature' }
  const attempt = async (verify: () => Promise<{ payload: JWTPayload }>) => {
    if (payload) return
    try {
      payload = (await verify()).payload
    } catch (error) {
      // Of several keys, the one that the signature is of tells the true reason.
      const told = reasonOf(error)
      if (told.reason !== 'signature') fault = told
    }
  }
  if (algorithm === 'HS256')
    for (const secret of keys.secrets) await attempt(() => jwtVerify(token, new TextEncoder().encode(secret), options))
  else
    for (const address of keys.addresses) {
      const keys = await insurerKeys(context, address, KEYS_KEPT_MS)
      if (!keys) {
        fault = { reason: 'keys-unreachable' }
        continue
      }
      await attempt(() => jwtVerify(token, createLocalJWKSet(keys.set), options))
      // Signed by a key that was published since: asked again, but not at every token that anybody makes up.
      const newer =
        payload || fault.reason !== 'signature' ? null : await insurerKeys(context, address, KEYS_ASKED_EVERY_MS)
      if (newer && newer !== keys) await attempt(() => jwtVerify(token, createLocalJWKSet(newer.set), options))
    }
  if (!payload) return refuse(fault)
  // A token for several houses is one that any of them could hand on.
  if (Array.isArray(audience) && audience.length !== 1) return refuse(claimFault('audience', 'aud', audience))
  const parsed = frame.safeParse(payload)
  if (!parsed.success) {
    const claim = String(parsed.error.issues[0]?.path[0] ?? '')
    return refuse(claimFault('claims', claim, payload[claim]))
  }
  const subject = payload.sub
  if (typeof subject !== 'string' || !/^[\p{L}\p{Nd}._-]{2,100}$/u.test(subject))
    return refuse(claimFault('claims', 'sub', subject))
  const { jti, iat, exp } = parsed.data
  if (exp - iat > LIFETIME_MAX_SECONDS || exp <= iat) return refuse(claimFault('lifetime', 'exp', exp))
  if (iat > context.now / 1000 + CLOCK_TOLERANCE_SECONDS) return refuse(claimFault('lifetime', 'iat', iat))
  return accept({ organisation: issuer, subject, jti, expiresAt: exp * 1000, claims: payload })
}
