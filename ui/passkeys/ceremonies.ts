import type * as z from 'zod/mini'
import { accept, type Result, refuse } from '../../domain/result.ts'
import type { challengeAnswer, creationAnswer, PasskeyAnswer } from '../../protocol/passkeys.ts'
import type { Failure } from '../lib/failure.ts'

/** Why no key answered: a failure of the service, or what happened at the authenticator. */
export type PasskeyFailure =
  | Failure
  /** The person said no, or nothing for too long: browsers don't tell these apart. */
  | { kind: 'declined' }
  /** This device has a key of this account already. */
  | { kind: 'already-here' }

type ChallengeOptions = z.infer<typeof challengeAnswer>['options']
type CreationOptions = z.infer<typeof creationAnswer>['options']
type Made = Awaited<ReturnType<typeof import('@simplewebauthn/browser').startRegistration>>

/** Whether keys can be used in this page: in a frame of another site's they can't. */
export const passkeysWork = (): boolean => 'PublicKeyCredential' in window && window.parent === window

const bring = () => import('./webauthn.ts')

/** In the words of WebAuthn's own errors, whichever way the library wraps them. */
function failureOf(error: unknown): PasskeyFailure {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const name = cause instanceof Error ? cause.name : ''
  if (name === 'AbortError') return { kind: 'aborted' }
  if (name === 'InvalidStateError') return { kind: 'already-here' }
  return { kind: 'declined' }
}

async function attempt<Value>(ceremony: () => Promise<Value>): Promise<Result<Value, PasskeyFailure>> {
  try {
    return accept(await ceremony())
  } catch (error) {
    return refuse(failureOf(error))
  }
}

/** `autofill`: waits in the address field's own suggestions until one is chosen, and never interrupts. */
export const answerWithPasskey = (
  optionsJSON: ChallengeOptions,
  autofill = false,
): Promise<Result<PasskeyAnswer, PasskeyFailure>> =>
  attempt(async () => {
    const { startAuthentication } = await bring()
    const { response, authenticatorAttachment, ...answer } = await startAuthentication({
      optionsJSON,
      useBrowserAutofill: autofill,
    })
    const { userHandle, ...signed } = response
    return {
      ...answer,
      response: userHandle === undefined ? signed : { ...signed, userHandle },
      ...(authenticatorAttachment === undefined ? {} : { authenticatorAttachment }),
      clientExtensionResults: {},
    }
  })

export const makePasskey = (optionsJSON: CreationOptions): Promise<Result<Made, PasskeyFailure>> =>
  attempt(async () => (await bring()).startRegistration({ optionsJSON }))

/** Gives up whatever waits for a key: whoever left the page must not be signed in behind their back. */
export async function giveUpPasskeys(): Promise<void> {
  const { WebAuthnAbortService } = await bring()
  WebAuthnAbortService.cancelCeremony()
}
