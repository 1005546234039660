import { renderToString } from 'preact-render-to-string'
import type { Locale } from '../../domain/language/phrase.ts'
import { asText } from './asText.ts'
import type { Brand, Content } from './content.ts'
import type { Letter } from './letter.ts'
import { MailDocument } from './MailDocument.tsx'
import { accessRestored } from './templates/accessRestored.ts'
import { cameOfAge } from './templates/cameOfAge.ts'
import { code } from './templates/code.ts'
import { dispensingRefused } from './templates/dispensingRefused.ts'
import { doctorInvited } from './templates/doctorInvited.ts'
import { doctorReady } from './templates/doctorReady.ts'
import { endpointDisabled } from './templates/endpointDisabled.ts'
import { noDoctor } from './templates/noDoctor.ts'
import { ownSpaceInvitation } from './templates/ownSpaceInvitation.ts'
import { ownSpaceOpened } from './templates/ownSpaceOpened.ts'
import { ownSpaceReady } from './templates/ownSpaceReady.ts'
import { passkeyAdded } from './templates/passkeyAdded.ts'
import { prescriptionDispensed } from './templates/prescriptionDispensed.ts'
import { prescriptionReady } from './templates/prescriptionReady.ts'
import { questionCancelled } from './templates/questionCancelled.ts'
import { questionMissed } from './templates/questionMissed.ts'
import { questionReceived } from './templates/questionReceived.ts'
import { questionReleased } from './templates/questionReleased.ts'
import { reportReady } from './templates/reportReady.ts'
import { waitOverdue } from './templates/waitOverdue.ts'

export type RenderedLetter = { subject: string; text: string; html: string }

/** A letter as it is sent: the subject, and the same words as text and as HTML. */
export function renderLetter(letter: Letter, locale: Locale, brand: Brand): RenderedLetter {
  const content = contentOf(letter, locale)
  const html = renderToString(<MailDocument content={content} locale={locale} brand={brand} />)
  return { subject: content.subject, text: asText(content, locale, brand), html: `<!doctype html>${html}` }
}

/** Every mail that the service sends. */
function contentOf(letter: Letter, locale: Locale): Content {
  switch (letter.template) {
    case 'code':
      return code[locale](letter)
    case 'question-received':
      return questionReceived[locale](letter)
    case 'wait-overdue':
      return waitOverdue[locale](letter)
    case 'question-cancelled':
      return questionCancelled[locale](letter)
    case 'no-doctor':
      return noDoctor[locale](letter)
    case 'doctor-ready':
      return doctorReady[locale](letter)
    case 'question-released':
      return questionReleased[locale](letter)
    case 'question-missed':
      return questionMissed[locale](letter)
    case 'endpoint-disabled':
      return endpointDisabled[locale](letter)
    case 'own-space-invitation':
      return ownSpaceInvitation[locale](letter)
    case 'own-space-opened':
      return ownSpaceOpened[locale](letter)
    case 'came-of-age':
      return cameOfAge[locale](letter)
    case 'own-space-ready':
      return ownSpaceReady[locale](letter)
    case 'passkey-added':
      return passkeyAdded[locale](letter)
    case 'doctor-invited':
      return doctorInvited[locale](letter)
    case 'access-restored':
      return accessRestored[locale](letter)
    case 'report-ready':
      return reportReady[locale](letter)
    case 'prescription-ready':
      return prescriptionReady[locale](letter)
    case 'dispensing-refused':
      return dispensingRefused[locale](letter)
    case 'prescription-dispensed':
      return prescriptionDispensed[locale](letter)
  }
}
