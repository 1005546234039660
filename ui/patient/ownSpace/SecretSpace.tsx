import { MAJORITY_YEARS } from '../../../domain/people/age.ts'
import type { PatientView } from '../../../protocol/accounts.ts'
import { Alert } from '../../components/Alert.tsx'
import { t } from '../../i18n/locale.ts'
import { secrecyWords as words } from './secrecyWords.ts'
import { TakeOver } from './TakeOver.tsx'

/** What stands first in the space of a minor who asked for secrecy; once they are of age, the way to make it whole. */
export const SecretSpace = ({ self }: { self: PatientView }) =>
  self.age >= MAJORITY_YEARS ? <TakeOver patientId={self.id} /> : <Alert>{t(words.space)}</Alert>
