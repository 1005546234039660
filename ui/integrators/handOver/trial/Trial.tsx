import { AskFirst } from '../../../components/AskFirst.tsx'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { Select } from '../../../components/Select.tsx'
import { TextArea } from '../../../components/TextArea.tsx'
import { t } from '../../../i18n/locale.ts'
import { useModel } from '../../../lib/useModel.ts'
import { createTrial } from './trialModel.ts'
import { KINDS, type TokenKind } from './trialTokens.ts'
import { words } from './trialWords.ts'
import { Verdict } from './Verdict.tsx'

const TOKEN_MAX_CHARACTERS = 20_000
const TOKEN_KINDS = Object.keys(KINDS).filter((kind): kind is TokenKind => kind in KINDS)

/** The hand-over before the insurer's own page does it. */
export function Trial({
  issuer,
  onSecretMade,
}: {
  issuer: () => Promise<string | undefined>
  onSecretMade: () => void
}) {
  const model = useModel(() => createTrial(issuer, onSecretMade))
  const verdict = model.verdict.value
  return (
    <Card as="section" label={t(words.title)}>
      <h3>{t(words.title)}</h3>
      <p>{t(words.lead)}</p>
      <div class="administrator-form">
        <Select
          label={t(words.kind)}
          hint={t(words.kindHint)}
          options={TOKEN_KINDS.map((kind) => ({ value: kind, label: t(KINDS[kind].words) }))}
          value={model.kind.value}
          onValue={(kind) => {
            model.kind.value = kind
          }}
        />
        <div>
          <Button variant="ghost" busy={model.busy.value === 'make'} onPress={model.make}>
            {t(words.make)}
          </Button>
        </div>
        <TextArea
          label={t(words.token)}
          hint={t(words.tokenHint)}
          maxLength={TOKEN_MAX_CHARACTERS}
          value={model.token.value}
          onValue={model.write}
        />
        <div>
          <Button busy={model.busy.value === 'check'} disabled={model.token.value.trim() === ''} onPress={model.check}>
            {t(words.check)}
          </Button>
        </div>
      </div>
      {model.failure.value && <Failed failure={model.failure.value} />}
      <div role="status">{verdict && <Verdict verdict={verdict} />}</div>
      {verdict && (
        <div class="row">
          {verdict.accepted ? (
            <AskFirst
              label={t(words.through)}
              title={t(words.throughTitle)}
              text={t(words.throughText)}
              danger
              onConfirmed={model.goThrough}
            />
          ) : (
            <Button variant="ghost" onPress={model.showRefusal}>
              {t(words.showPage)} <span class="visually-hidden">{t(words.newTab)}</span>
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}
