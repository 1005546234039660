import type { Phrase } from '../../../domain/language/phrase.ts'
import type { Problem } from '../../../protocol/problems.ts'
import type { Context } from '../../http/context.ts'
import { accountOf } from '../../http/context.ts'
import type { Agreed } from '../accounts/consentsInForce.ts'
import { wasHandedOver } from '../handOver/identity.ts'

const NEVER_GIVEN: Phrase = {
  fr: 'Donnez d’abord votre consentement au traitement de vos données de santé.',
  en: 'First give your consent to the use of your health data.',
}

const NEW_TEXT: Phrase = {
  fr: 'Le texte sur vos données de santé a changé. Lisez-le, et donnez de nouveau votre accord.',
  en: 'The text on your health data has changed. Read it, and give your consent again.',
}

/** The consultation's terms, accepted with the call that opens a question; `termsVersion`: the one that was shown. */
type Accepting = { acceptsTerms?: boolean | undefined; termsVersion?: string | undefined }

/** What must be agreed to before any question of an account's is opened, in the version in force; `null` when all is. */
export async function heldBack(context: Context, agreed: Agreed, accepting: Accepting): Promise<Problem | null> {
  const { 'consultation-terms': terms, 'health-data': health } = agreed
  const { acceptsTerms, termsVersion } = accepting
  // Who read a version that another has replaced meanwhile has not accepted that one.
  const accepts = acceptsTerms && (termsVersion === undefined || termsVersion === terms.inForce)
  if (terms.state !== 'in-force' && !accepts) return { problem: 'terms-not-accepted' }
  if (health.state === 'withdrawn') return { problem: 'health-data-consent-withdrawn' }
  if (health.state === 'outdated') return { problem: 'health-data-consent-withdrawn', detail: NEW_TEXT }
  // Who came by an insurer's hand-over signed up nowhere: the consent is given here, before anything of health is.
  if (health.state === 'never' && (await wasHandedOver(context, accountOf(context))))
    return { problem: 'health-data-consent-withdrawn', detail: NEVER_GIVEN }
  return null
}
