import type { ComponentChildren } from 'preact'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Failed } from '../../components/Failed.tsx'
import { t } from '../../i18n/locale.ts'
import type { TakingModel } from './takingModel.ts'
import { words } from './words.ts'

/** What a record that waits for its person is, and the press that takes it over. */
export function Taking({ model, title, children }: { model: TakingModel; title: string; children: ComponentChildren }) {
  return (
    <Card as="section" label={title}>
      <h2>{title}</h2>
      <p>{children}</p>
      {model.failure.value && <Failed failure={model.failure.value} />}
      <Button wide busy={model.busy.value} onPress={model.press}>
        {t(words.takeOverAction)}
      </Button>
    </Card>
  )
}
