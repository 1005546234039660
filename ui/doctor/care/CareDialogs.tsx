import { OUTCOMES } from '../../../domain/consultation/outcome.ts'
import { OUTCOME_LABELS, OUTCOME_SENTENCES } from '../../../domain/words/outcomes.ts'
import { Button } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { t } from '../../i18n/locale.ts'
import type { Asking, Care } from './careModel.ts'
import { careWords as words } from './careWords.ts'
import { HandOver } from './HandOver.tsx'

const TITLES = { release: words.release, end: words.end, 'hand-over': words.handOverTitle } satisfies Record<
  Asking,
  unknown
>

/** What is asked before a consultation leaves this doctor's hands. */
export function CareDialogs({ care }: { care: Care }) {
  const asking = care.asking.value
  const title = t(TITLES[asking ?? 'end'])
  return (
    <Dialog
      open={asking !== undefined}
      title={title}
      onClose={care.cancel}
      actions={
        <>
          <Button variant="ghost" onPress={care.cancel}>
            {t(words.cancel)}
          </Button>
          <Button busy={care.busy.value} onPress={care.confirm}>
            {asking === 'hand-over' ? t(words.handOver) : title}
          </Button>
        </>
      }
    >
      {asking === 'end' && <End care={care} />}
      {asking === 'release' && <Release care={care} />}
      {asking === 'hand-over' && <HandOver care={care} />}
      {care.failure.value && <Failed failure={care.failure.value} />}
    </Dialog>
  )
}

function End({ care }: { care: Care }) {
  const active = care.room.consultation.value?.state === 'active'
  return (
    <>
      <p>{t(active ? words.endLead : words.endMissedLead)}</p>
      {active && (
        <Choices
          label={t(words.outcome)}
          column
          options={OUTCOMES.map((value) => ({
            value,
            label: t(OUTCOME_LABELS[value]),
            hint: t(OUTCOME_SENTENCES[value]),
          }))}
          value={care.outcome.value}
          onChoose={(outcome) => {
            care.outcome.value = outcome
            care.outcomeMissing.value = false
          }}
          error={care.outcomeMissing.value ? t(words.outcomeMissing) : undefined}
        />
      )}
    </>
  )
}

function Release({ care }: { care: Care }) {
  return (
    <>
      <p>{t(words.releaseLead)}</p>
      <Choices
        label={t(words.releaseWhy)}
        column
        options={[
          { value: 'patient-away', label: t(words.whyAway) },
          { value: 'unavailable', label: t(words.whyUnavailable) },
          { value: 'not-my-field', label: t(words.whyField) },
        ]}
        value={care.releaseReason.value}
        onChoose={(reason) => {
          care.releaseReason.value = reason
        }}
      />
    </>
  )
}
