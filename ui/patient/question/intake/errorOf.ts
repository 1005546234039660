import type { AnswerRefusal } from '../../../../domain/intake/checkAnswer.ts'
import { fill } from '../../../i18n/locale.ts'
import { type Failure, fieldErrors } from '../../../lib/failure.ts'
import { failureText } from '../../../lib/failureWords.ts'
import { refusalTemplate } from './intakeWords.ts'

/** What stands under the field: why the page would not send it, else why the service did not keep it. */
export const errorOf = (refusal: AnswerRefusal | undefined, failure: Failure | undefined): string | undefined =>
  refusal ? fill(refusalTemplate, refusal) : failure && (fieldErrors(failure)['value'] ?? failureText(failure))
