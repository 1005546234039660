import { FileCheck2, TriangleAlert } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { inOrder } from './deriveSuspicion.ts'
import { PrescriptionCard } from './PrescriptionCard.tsx'
import './Prescriptions.css'
import { createPrescriptions, type PrescriptionsModel } from './prescriptionsModel.ts'
import { prescriptionsTemplates as templates, prescriptionsWords as words } from './prescriptionsWords.ts'

/** The way from the desk to what became of what was signed; its number shows when something is odd. */
export function Prescriptions() {
  const model = useModel(createPrescriptions)
  useEffect(() => {
    model.load()
  }, [model])
  const suspicious = model.suspicious.value
  return (
    <section class="own-prescriptions" aria-label={t(words.title)}>
      <Button variant="ghost" wide icon={FileCheck2} onPress={model.show}>
        {t(words.title)}
        {suspicious > 0 && <span class="visually-hidden"> {fill(templates.toLookAt, { count: suspicious })}</span>}
      </Button>
      {suspicious > 0 && (
        <p class="own-count" aria-hidden="true">
          <Tag kind="danger" icon={TriangleAlert}>
            {fill(templates.toLookAt, { count: suspicious })}
          </Tag>
        </p>
      )}
      <Dialog
        open={model.open.value}
        title={t(words.title)}
        onClose={model.hide}
        actions={
          <Button variant="ghost" onPress={model.hide}>
            {t(words.close)}
          </Button>
        }
      >
        <List model={model} />
      </Dialog>
    </section>
  )
}

function List({ model }: { model: PrescriptionsModel }) {
  const state = model.state.value
  if (!state.value)
    return state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton lines={6} />
  if (state.value.prescriptions.length === 0)
    return (
      <Empty icon={FileCheck2} title={t(words.none)}>
        {t(words.noneLead)}
      </Empty>
    )
  return (
    <>
      <p class="muted">{t(words.lead)}</p>
      {state.status === 'failed' && <Failed failure={state.failure} onRetry={model.load} />}
      <ul class="stack">
        {inOrder(state.value.prescriptions).map((prescription) => (
          <PrescriptionCard key={prescription.id} model={model} prescription={prescription} />
        ))}
      </ul>
    </>
  )
}
