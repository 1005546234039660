import { Building2, Plus } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { OrganisationView } from '../../../protocol/organisations.ts'
import { PageHead } from '../../administrator/Listed.tsx'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { OrganisationFields } from './OrganisationFields.tsx'
import { createOrganisations, type OrganisationsModel } from './organisationsModel.ts'
import { templates, words } from './words.ts'

/** The insurers that the platform serves. */
export function Organisations() {
  const model = useModel(createOrganisations)
  useEffect(() => {
    model.load()
  }, [model])
  const state = model.organisations.value
  const organisations = state.value?.organisations
  const form = model.form.value
  return (
    <>
      <PageHead title={t(words.title)} lead={t(words.lead)} />
      {!form && (
        <div>
          <Button icon={Plus} onPress={() => model.open(null)}>
            {t(words.add)}
          </Button>
        </div>
      )}
      {form && !form.of && <OrganisationFields model={model} form={form} title={t(words.add)} />}
      <div role="status">{model.done.value && <Alert kind="ok">{t(model.done.value)}</Alert>}</div>
      {model.failure.value && <Failed failure={model.failure.value} />}
      {!organisations &&
        (state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton />)}
      {organisations?.length === 0 && !form && (
        <Empty icon={Building2} title={t(words.none)}>
          {t(words.noneText)}
        </Empty>
      )}
      {organisations && organisations.length > 0 && (
        <ul class="stack">
          {organisations.map((view) =>
            form?.of?.id === view.id ? (
              <li key={view.id}>
                <OrganisationFields model={model} form={form} title={view.name} />
              </li>
            ) : (
              <Line key={view.id} model={model} view={view} />
            ),
          )}
        </ul>
      )}
    </>
  )
}

function Line({ model, view }: { model: OrganisationsModel; view: OrganisationView }) {
  const { id, name, colour, logo, memberNumberRule, memberNumberExamples, origins } = view
  return (
    <Card as="li">
      <div class="administrator-head">
        <div class="row">
          {colour !== null && <span class="swatch" style={{ background: colour }} aria-hidden="true" />}
          <h3>{name}</h3>
          {logo !== null && <img src={logo} alt="" height={28} />}
        </div>
        {view.lookedAfter && <Tag>{t(words.lookedAfter)}</Tag>}
      </div>
      <p>
        <code>{id}</code> · {fill(templates.members, { count: view.members })}
      </p>
      <p class="small">
        {t(words.rule)} ·{' '}
        {memberNumberRule.length === 0 ? t(words.anyNumber) : <code>{memberNumberRule.join(' ')}</code>}
        {' · '}
        {fill(templates.example, { text: memberNumberExamples.join(', ') })}
      </p>
      <p class="small">
        {t(words.origins)} · {origins.length === 0 ? t(words.noOrigin) : origins.join(', ')}
      </p>
      <p class="muted small">
        {t(words.signUp)} · <code>{`${location.origin}/inscription?organisation=${id}`}</code>
      </p>
      <div class="row">
        <Button variant="ghost" onPress={() => model.open(view)}>
          {t(words.edit)}
        </Button>
        <Button variant="ghost" onPress={() => model.lookAfter(id)}>
          {t(words.openIntegrators)}
        </Button>
      </div>
    </Card>
  )
}
