import type { Phrase } from '../../domain/language/phrase.ts'
import { t } from '../i18n/locale.ts'
import type { PrescriptionCode } from '../lib/prescriptionCodes.ts'
import { Dialog } from './Dialog.tsx'
import './PharmacyCode.css'

export const pharmacyCodeWords = {
  show: { fr: 'Montrer à la pharmacie', en: 'Show at the pharmacy' },
  hint: {
    fr: 'Le pharmacien lit ce code avec son appareil. Le montrer ne délivre rien.',
    en: 'The pharmacist scans this code. Showing it dispenses nothing.',
  },
  prescription: { fr: 'Ordonnance', en: 'Prescription' },
  code: { fr: 'Code de l’ordonnance, à lire avec un appareil', en: 'Code of the prescription, to be scanned' },
} satisfies Record<string, Phrase>

/** A code's name in the reader's language: its title is the paper's, whose language is French. */
export const codeName = (title: string): string => title.replace(/^Ordonnance(?= )/, t(pharmacyCodeWords.prescription))

/** The quiet zone that a reader needs around the code, in modules (ISO/IEC 18004). */
const QUIET = 4

/** The code of a prescription on the whole screen, held out over a counter. */
export function PharmacyCode({ code, onClose }: { code: PrescriptionCode | undefined; onClose: () => void }) {
  const side = (code?.size ?? 0) + 2 * QUIET
  return (
    <Dialog open={code !== undefined} title={t(pharmacyCodeWords.show)} onClose={onClose} full>
      {code && (
        <>
          <p>
            <strong>{codeName(code.title)}</strong>
          </p>
          <svg
            class="pharmacy-code"
            viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
            role="img"
            aria-label={t(pharmacyCodeWords.code)}
            shape-rendering="crispEdges"
          >
            <path d={code.path} fill="#000" />
          </svg>
          <p>{t(pharmacyCodeWords.hint)}</p>
        </>
      )}
    </Dialog>
  )
}
