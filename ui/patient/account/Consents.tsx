import { useEffect } from 'preact/hooks'
import { type ConsentKind, versionText, WITHDRAWABLE } from '../../../domain/people/consentVersions.ts'
import { CONSENT_TITLES } from '../../../domain/words/consents.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { Markdown } from '../../pathway/Markdown.tsx'
import { Page } from '../frame/Page.tsx'
import { SignedIn } from '../frame/SignedIn.tsx'
import { type ConsentsModel, createConsents } from './consentsModel.ts'
import { consentWords, templates, words } from './words.ts'

/** « Mes accords »: what was agreed to, when, in which version; withdrawn where the law allows. */
export function Consents() {
  return (
    <Page title={t(words.consents)} home="/espace" back="profile">
      <SignedIn>{() => <ConsentList />}</SignedIn>
    </Page>
  )
}

function ConsentList() {
  const model = useModel(createConsents)
  useEffect(() => {
    model.load()
  }, [model])
  const state = model.state.value
  const latest = model.latest.value
  if (!latest)
    return state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton lines={6} />
  const asked = model.asked.value
  return (
    <>
      <p class="muted">{t(words.lead)}</p>
      {model.failure.value && !asked && <Failed failure={model.failure.value} />}
      {latest.map((one) => (
        <Agreement key={one.kind} {...one} model={model} />
      ))}
      <Dialog
        open={asked !== undefined}
        title={asked ? fill(templates.withdrawTitle, { title: t(CONSENT_TITLES[asked]) }) : ''}
        onClose={() => {
          model.asked.value = undefined
        }}
        actions={
          <>
            <Button
              variant="ghost"
              onPress={() => {
                model.asked.value = undefined
              }}
            >
              {t(words.keep)}
            </Button>
            <Button
              variant="danger"
              busy={model.changing.value === asked}
              onPress={() => asked && model.withdraw(asked)}
            >
              {t(words.withdraw)}
            </Button>
          </>
        }
      >
        <p>{asked && t(consentWords[asked].without)}</p>
        {model.failure.value && <Failed failure={model.failure.value} />}
      </Dialog>
    </>
  )
}

type Given = NonNullable<ConsentsModel['latest']['value']>[number]

function Agreement({ kind, given, text: current, outdated, model }: Given & { model: ConsentsModel }) {
  const { text, without } = consentWords[kind]
  const title = CONSENT_TITLES[kind]
  const stands = given?.withdrawnAt === null
  const withdrawable = WITHDRAWABLE.some((one: ConsentKind) => one === kind)
  return (
    <Card as="section" label={t(title)}>
      <div class="row">
        <h2>{t(title)}</h2>
        {outdated ? (
          <Tag kind="warn">{t(words.newVersion)}</Tag>
        ) : (
          <Tag kind={stands ? 'ok' : 'plain'}>
            {t(stands ? words.inForce : given ? words.withdrawn : words.notGiven)}
          </Tag>
        )}
      </div>
      <p>
        {t(text)}{' '}
        <a href={given ? `/conditions?texte=${kind}&version=${given.version}` : '/conditions'}>
          {t(outdated ? words.readAccepted : words.read)}
        </a>
      </p>
      {given && (
        <p class="muted small">
          {fill(templates.given, { when: format.dateTime(given.at), version: versionText(given.version) })}
          {given.withdrawnAt && `. ${fill(templates.withdrawnOn, { when: format.dateTime(given.withdrawnAt) })}`}
        </p>
      )}
      {outdated && current && (
        <>
          <Alert kind="info">{fill(templates.newVersion, { version: versionText(current.version) })}</Alert>
          <Markdown text={t(current.text)} />
          <div>
            <Button busy={model.changing.value === kind} onPress={() => model.give(kind)}>
              {t(words.acceptNew)}
              <span class="visually-hidden"> : {t(title)}</span>
            </Button>
          </div>
        </>
      )}
      {!withdrawable && <p class="muted small">{t(without)}</p>}
      {withdrawable && stands && (
        <div>
          <Button
            variant="ghost"
            onPress={() => {
              model.asked.value = kind
            }}
          >
            {t(words.withdraw)}
          </Button>
        </div>
      )}
      {withdrawable && !stands && (
        <div>
          <Button busy={model.changing.value === kind} onPress={() => model.give(kind)}>
            {t(words.give)}
          </Button>
        </div>
      )}
    </Card>
  )
}
