import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { changedTraits, type Trait, type Traits } from '../../../domain/handOver/traits.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { Page } from '../frame/Page.tsx'
import { SignedIn } from '../frame/SignedIn.tsx'
import './Changes.css'
import { createChanges } from './changesModel.ts'
import { traitWords, words } from './words.ts'

export function Changes() {
  return (
    <Page title={t(words.changesTitle)} home="/espace">
      <SignedIn>{() => <Decision />}</SignedIn>
    </Page>
  )
}

function shownTrait(traits: Traits, trait: Trait): string {
  if (trait === 'sex') return t(words[traits.sex])
  if (trait === 'birthDate') return traits.birthDate.split('-').reverse().join('/')
  return traits[trait] ?? t(words.empty)
}

function Decision() {
  const { route } = useLocation()
  const model = useModel(() => createChanges((path) => route(path, true)))
  useEffect(() => {
    model.load()
  }, [model])
  const state = model.changes.value
  const nothingToDecide = state.status === 'ready' && state.value.changes === null
  useEffect(() => {
    if (nothingToDecide) route('/espace', true)
  }, [nothingToDecide])
  const changes = state.value?.changes
  if (!changes)
    return state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton lines={4} />
  const { ours, theirs } = changes
  return (
    <>
      <p>{t(words.changesText)}</p>
      <Card>
        <dl class="changes">
          {changedTraits(ours, theirs).map((trait) => (
            <div key={trait}>
              <dt>{t(traitWords[trait])}</dt>
              <dd>
                <span class="muted">{t(words.here)}</span> <span>{shownTrait(ours, trait)}</span>
              </dd>
              <dd>
                <span class="muted">{t(words.insurer)}</span> <strong>{shownTrait(theirs, trait)}</strong>
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      {model.failure.value && <Failed failure={model.failure.value} />}
      <Button wide busy={model.deciding.value === 'update'} onPress={() => model.decide('update')}>
        {t(words.update)}
      </Button>
      <Button wide variant="ghost" busy={model.deciding.value === 'keep'} onPress={() => model.decide('keep')}>
        {t(words.keep)}
      </Button>
    </>
  )
}
