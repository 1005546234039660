import { useEffect } from 'preact/hooks'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import { Choices } from '../../components/Choices.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { t } from '../../i18n/locale.ts'
import type { Care } from './careModel.ts'
import { careWords as words } from './careWords.ts'

/** To whom, and what the next doctor must know; the patient is told before, and never sees the note. */
export function HandOver({ care }: { care: Care }) {
  const { handOver } = care
  useEffect(() => {
    handOver.load()
  }, [handOver])
  const colleagues = handOver.online.value
  const own = care.room.consultation.value?.specialty
  return (
    <div class="stack">
      <p>{t(words.handOverLead)}</p>
      {colleagues === undefined ? (
        <Skeleton lines={2} />
      ) : (
        <Choices
          label={t(words.colleague)}
          column
          options={[
            ...colleagues.map(({ id, name, specialty }) => ({
              value: `doctor:${id}`,
              label: name,
              hint: t(SPECIALTY_LABELS[specialty]),
            })),
            ...handOver.specialties
              .filter((each) => each !== own)
              .map((each) => ({
                value: `specialty:${each}`,
                label: t(SPECIALTY_LABELS[each]),
                hint: t(words.itsQueue),
              })),
          ]}
          value={handOver.to.value}
          onChoose={(to) => {
            handOver.to.value = to
          }}
          error={handOver.tried.value && handOver.to.value === undefined ? t(words.chooseRecipient) : undefined}
        />
      )}
      <TextArea
        label={t(words.note)}
        hint={t(words.noteHint)}
        value={handOver.note.value}
        onValue={handOver.write}
        maxLength={10_000}
        error={handOver.tried.value && handOver.note.value.trim() === '' ? t(words.noteMissing) : undefined}
      />
    </div>
  )
}
