import { useSignal } from '@preact/signals'
import { FilePlus2, Route } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { PathwayView } from '../../../protocol/pathwayAdmin.ts'
import { PageHead } from '../../administrator/Listed.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { Editor } from './Editor.tsx'
import { Learned } from './Learned.tsx'
import './Pathways.css'
import { createPathways } from './pathwaysModel.ts'
import { TermDialog } from './TermDialog.tsx'
import { Versions } from './Versions.tsx'
import { words } from './words.ts'

/** The version in force, else the newest: what another pathway is written from. */
const newest = ({ versions }: PathwayView): number =>
  (versions.find(({ state }) => state === 'in-force') ?? versions[0])?.version ?? 1

/** The pathways: what is on, what comes, what each saw; and their documents, written here. */
export function Pathways() {
  const model = useModel(createPathways)
  const learnedOf = useSignal<string | undefined>(undefined)
  useEffect(() => {
    model.load()
  }, [model])
  const state = model.list.value
  if (model.editing.value)
    return <Editor key={model.editing.value.text} start={model.editing.value} onClose={model.closeEditor} />
  return (
    <>
      <PageHead title={t(words.title)} lead={t(words.lead)} />
      <div>
        <Button icon={FilePlus2} onPress={model.writeNew}>
          {t(words.create)}
        </Button>
      </div>
      {model.failure.value && <Failed failure={model.failure.value} />}
      {!state.value &&
        (state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton />)}
      {state.value?.pathways.length === 0 && (
        <Empty icon={Route} title={t(words.none)}>
          {t(words.lead)}
        </Empty>
      )}
      {state.value?.pathways.map((pathway) => (
        <Card key={pathway.id} as="section" label={t(pathway.title)}>
          <div class="administrator-head">
            <h3>
              {t(pathway.title)} <code class="muted">{pathway.id}</code>
            </h3>
            <div class="row">
              <Button variant="ghost" onPress={() => model.copy(pathway.id, newest(pathway))}>
                {t(words.copy)}
                <span class="visually-hidden"> {t(pathway.title)}</span>
              </Button>
              <Button
                variant="ghost"
                onPress={() => {
                  learnedOf.value = learnedOf.value === pathway.id ? undefined : pathway.id
                }}
              >
                {t(words.learned)}
              </Button>
            </div>
          </div>
          {learnedOf.value === pathway.id && <Learned id={pathway.id} />}
          <Versions pathway={pathway} model={model} />
        </Card>
      ))}
      <TermDialog model={model} />
    </>
  )
}
