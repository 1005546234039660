import { useLocation } from 'preact-iso'
import { Button } from '../../../components/Button.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { t } from '../../../i18n/locale.ts'
import { useModel } from '../../../lib/useModel.ts'
import { Agreement } from '../../terms/Agreement.tsx'
import type { QuestionModel } from '../questionModel.ts'
import { words } from '../questionWords.ts'
import { createAskAgain } from './askAgainModel.ts'

/** A question that nobody could answer, asked again without writing anything twice. */
export function AskAgain({ question }: { question: QuestionModel }) {
  const { route } = useLocation()
  const model = useModel(() => createAskAgain(question.path, route))
  const failure = model.failure.value
  const missing = model.missing.value
  return (
    <div class="stack">
      <p>{t(words.askAgainLead)}</p>
      {failure && <Failed failure={failure} />}
      {missing && <Agreement key={missing} model={model} kind={missing} agreed={model.agreed} />}
      <Button wide busy={model.busy.value} onPress={model.ask}>
        {t(words.askAgain)}
      </Button>
    </div>
  )
}
