import { RotateCw } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import { ErrorBoundary, lazy } from 'preact-iso'
import type { Phrase } from '../../domain/language/phrase.ts'
import { Alert } from '../components/Alert.tsx'
import { AppBar } from '../components/AppBar.tsx'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { PageFooter } from '../components/PageFooter.tsx'
import { Skeleton } from '../components/Skeleton.tsx'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import { failureText } from '../lib/failureWords.ts'
import { focusOn } from '../lib/focus.ts'
import { useNow } from '../lib/now.ts'
import { useModel } from '../lib/useModel.ts'
import type { CheckedPrescription } from './answer.ts'
import { stateOfAttempt, verdictOf, verdictOfFailure } from './derivePharmacy.ts'
import { detailOf, factsOf, nextOf } from './deriveVerdictWords.ts'
import { PendingAttempt } from './PendingAttempt.tsx'
import { stateWords } from './stateWords.ts'
import './PharmacyPage.css'
import { createPharmacy, type Notice, type PharmacyModel } from './pharmacyModel.ts'
import { SignedContent } from './SignedContent.tsx'
import { VerdictBand } from './VerdictBand.tsx'
import { templates, words } from './words.ts'

/** The verdict comes first; what may be done comes a moment later. */
const Dispensing = lazy(() => import('./Dispensing.tsx').then((forms) => forms.Dispensing))

export function PharmacyPage({ token }: { token: string }) {
  const model = useModel(() => createPharmacy(token, Date.now))
  useEffect(() => {
    model.load()
  }, [model])
  const { value, ...state } = model.checked.value
  return (
    <>
      <AppBar title={t(words.page)} subtitle={value && fill(templates.number, { number: value.prescription.number })} />
      {value ? (
        <Checked model={model} checked={value} />
      ) : (
        <main>
          {'failure' in state ? (
            <VerdictBand verdict={verdictOfFailure(state.failure)} />
          ) : (
            <section class="verdict verdict-wait">
              <p>{t(words.checking)}</p>
            </section>
          )}
          <div class="page pharmacy pharmacy--alone">
            {'failure' in state ? (
              <div class="row">
                <Button variant="ghost" icon={RotateCw} onPress={model.load}>
                  {t(words.retry)}
                </Button>
                <a href="/pharmacie">{t(words.another)}</a>
              </div>
            ) : (
              <Skeleton lines={5} />
            )}
          </div>
        </main>
      )}
      <PageFooter />
    </>
  )
}

function Checked({ model, checked }: { model: PharmacyModel; checked: CheckedPrescription }) {
  const attempt = stateOfAttempt(model.attempt.value, checked.dispensations, useNow())
  const notice = model.notice.value
  const recorded = attempt.kind === 'undoable'
  const verdict = verdictOf(checked, recorded)
  const mayDispense = checked.mayDispense !== false && notice?.kind !== 'own-prescription'
  // The rest may follow at once, while a renewal that has no day waits until this dispensing can no longer be undone.
  const open = verdict === 'partly' || verdict === 'part-recorded' || (verdict === 'dispensable' && !recorded)
  const offers = open && mayDispense && (attempt.kind !== 'pending' || model.confirming.value)
  const side = offers || attempt.kind !== 'none' || notice !== undefined || !mayDispense
  const sideRef = useRef<HTMLDivElement>(null)

  // What was pressed is gone: without this the keyboard would start again at the top of the page.
  useEffect(() => {
    if (notice && document.activeElement === document.body) focusOn(sideRef.current)
  }, [notice])

  // What happened, and how to undo it, comes before the paper on a phone; the form to dispense comes after it.
  const sideFirst = notice !== undefined || attempt.kind !== 'none'
  const sideColumn = side && (
    <div key="side" class="stack pharmacy-side" ref={sideRef}>
      {notice && <NoticeAlert notice={notice} />}
      {!mayDispense && notice === undefined && <OwnPrescription />}
      {attempt.kind === 'pending' && !model.confirming.value && <PendingAttempt model={model} />}
      {attempt.kind === 'undoable' && <Undo model={model} secondsLeft={attempt.secondsLeft} />}
      {offers && (
        <ErrorBoundary>
          <Dispensing model={model} prescription={checked.prescription} />
        </ErrorBoundary>
      )}
    </div>
  )

  return (
    <main>
      <VerdictBand
        verdict={verdict}
        detail={detailOf(checked, verdict)}
        next={nextOf(checked, verdict)}
        facts={factsOf(checked)}
        own={!mayDispense}
      />
      <div class={classes('page pharmacy', side && 'pharmacy--two')}>
        {sideFirst && sideColumn}
        <SignedContent key="signed" checked={checked} />
        {!sideFirst && sideColumn}
      </div>
    </main>
  )
}

function Undo({ model, secondsLeft }: { model: PharmacyModel; secondsLeft: number }) {
  return (
    <section class="stack" aria-label={t(words.undo)}>
      <p class="muted">{fill(templates.undoWithin, { clock: format.clock(secondsLeft) })}</p>
      <Button variant="ghost" wide busy={model.undoing.value} onPress={model.undo}>
        {t(words.undo)}
      </Button>
    </section>
  )
}

type Said = Exclude<Notice['kind'], 'failed' | 'own-prescription'>

/** What became of what was just pressed. */
const SAID: Record<Said, { kind: 'ok' | 'warn'; text: Phrase }> = {
  undone: { kind: 'ok', text: words.undone },
  refused: { kind: 'ok', text: stateWords.refused },
  'too-late': { kind: 'warn', text: words.tooLate },
  'already-dispensed': { kind: 'warn', text: words.overtaken },
  'lines-already-dispensed': { kind: 'warn', text: stateWords.overtakenLines },
}

function NoticeAlert({ notice }: { notice: Notice }) {
  if (notice.kind === 'own-prescription') return <OwnPrescription live="alert" />
  if (notice.kind === 'failed')
    // A lost answer has its own card, with the way on.
    return notice.failure.kind === 'problem' ? (
      <Alert kind="danger" live="alert">
        {failureText(notice.failure)}
      </Alert>
    ) : null
  const { kind, text } = SAID[notice.kind]
  return (
    <Alert kind={kind} live={kind === 'ok' ? 'status' : 'alert'}>
      {t(text)}
    </Alert>
  )
}

function OwnPrescription(said: { live?: 'alert' }) {
  return (
    <Alert kind="info" title={t(words.ownTitle)} {...said}>
      {t(words.own)}
    </Alert>
  )
}
