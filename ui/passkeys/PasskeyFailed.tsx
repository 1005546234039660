import type { Phrase } from '../../domain/language/phrase.ts'
import { Alert } from '../components/Alert.tsx'
import { Failed } from '../components/Failed.tsx'
import { t } from '../i18n/locale.ts'
import type { PasskeyFailure } from './ceremonies.ts'
import { words } from './words.ts'

type PasskeyFailedProps = { failure: PasskeyFailure; declined?: Phrase }

/** Why no key answered, and the next step. */
export function PasskeyFailed({ failure, declined = words.declined }: PasskeyFailedProps) {
  if (failure.kind !== 'declined' && failure.kind !== 'already-here') return <Failed failure={failure} />
  return (
    <Alert kind="warn" live="alert">
      {t(failure.kind === 'declined' ? declined : words.alreadyHere)}
    </Alert>
  )
}
