import { useEffect } from 'preact/hooks'
import { brandTokens } from '../../../domain/brand/brandTokens.ts'
import { parseColour } from '../../../domain/brand/colour.ts'
import type { WidgetSettingsView } from '../../../protocol/widgetSettings.ts'
import { PageHead } from '../../administrator/Listed.tsx'
import { Copyable } from '../../administrator/Once.tsx'
import { Alert } from '../../components/Alert.tsx'
import { Button, LinkButton } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Field } from '../../components/Field.tsx'
import { Form } from '../../components/Form.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { words } from '../words.ts'
import { createWidgetSettings } from './widgetModel.ts'

type Model = ReturnType<typeof createWidgetSettings>
const OUR_COLOUR = '#0d6464'
const GROUND = { light: '#f7f6f2', dark: '#0d181d' }

export function Widget() {
  const model = useModel(createWidgetSettings)
  useEffect(() => {
    model.load()
  }, [model])
  const state = model.settings.value
  const settings = state.value
  return (
    <>
      <PageHead title={t(words.widget)} lead={t(words.widgetLead)} />
      {!settings &&
        (state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton />)}
      {settings && (
        <>
          {settings.origins.length === 0 && <Alert kind="warn">{t(words.noOrigins)}</Alert>}
          <Settings model={model} settings={settings} />
          <Preview model={model} settings={settings} />
          <Snippet settings={settings} />
        </>
      )}
    </>
  )
}

function Settings({ model, settings }: { model: Model; settings: WidgetSettingsView }) {
  const failure = model.failure.value
  const named = ['origins', 'colour', 'logo'].some((field) => model.errorOf(field) !== undefined)
  const hasLogo = model.logo.value === undefined ? settings.logo !== null : model.logo.value !== null
  return (
    <Card as="section" label={t(words.widget)}>
      <Form class="administrator-form" onSubmit={model.save}>
        <TextArea
          label={t(words.origins)}
          hint={t(words.originsHint)}
          value={model.origins.value}
          onValue={(value) => {
            model.touch()
            model.origins.value = value
          }}
          error={model.errorOf('origins')}
        />
        <TextField
          label={t(words.colour)}
          hint={t(words.colourHint)}
          optional
          autoCapitalize="off"
          maxLength={20}
          placeholder={OUR_COLOUR}
          value={model.colour.value}
          onValue={(value) => {
            model.touch()
            model.colour.value = value
          }}
          error={model.errorOf('colour')}
        />
        <Field label={t(words.logo)} hint={t(words.logoHint)} optional error={model.errorOf('logo')}>
          {(control) => (
            <input
              {...control}
              class="input"
              type="file"
              accept="image/png,image/jpeg"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0]
                if (file) model.chooseLogo(file)
              }}
            />
          )}
        </Field>
        {hasLogo && (
          <div>
            <LinkButton
              onPress={() => {
                model.touch()
                model.logo.value = null
              }}
            >
              {t(words.logoRemove)}
            </LinkButton>
          </div>
        )}
        {failure && !named && <Failed failure={failure} />}
        {model.saved.value && (
          <Alert kind="ok" live="status">
            {t(words.saved)}
          </Alert>
        )}
        <div>
          <Button type="submit" busy={model.busy.value}>
            {t(words.save)}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

/** The launcher and the bar in both schemes, by the same rule that colours the real ones. */
function Preview({ model, settings }: { model: Model; settings: WidgetSettingsView }) {
  const colour = parseColour(model.colour.value.trim()) ?? parseColour(OUR_COLOUR)
  const logo = model.logo.value === undefined ? settings.logo : model.logo.value
  if (!colour) return null
  const tokens = brandTokens(colour)
  return (
    <Card as="section" label={t(words.preview)}>
      <h3>{t(words.preview)}</h3>
      <div class="preview">
        {(['light', 'dark'] as const).map((scheme) => {
          const look = { background: tokens[scheme].brand, color: tokens[scheme].onBrand }
          return (
            <div key={scheme} class="preview-scheme" style={{ background: GROUND[scheme] }}>
              <span class="preview-bar" style={look}>
                {settings.organisation.name}
              </span>
              {logo && <img src={logo} alt="" height={32} />}
              <span class="preview-launcher" style={look}>
                {t(words.launcher)}
              </span>
              <span class="visually-hidden">{t(words[scheme])}</span>
            </div>
          )
        })}
      </div>
    </Card>
  )
}

function Snippet({ settings }: { settings: WidgetSettingsView }) {
  const tag = `<script async src="${settings.script}"\n  data-organisation="${settings.organisation.id}"\n  data-token-url="/teleconsultation/jeton"></script>`
  return (
    <Card as="section" label={t(words.snippet)}>
      <h3>{t(words.snippet)}</h3>
      <Copyable text={tag} />
      <p class="muted small">{t(words.snippetText)}</p>
    </Card>
  )
}
