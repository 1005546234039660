import { signal } from '@preact/signals'
import { CalendarCheck } from 'lucide'
import type { Phrase, Template } from '../../../domain/language/phrase.ts'
import { OUTCOME_LABELS } from '../../../domain/words/outcomes.ts'
import { day } from '../../../protocol/desk.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { api } from '../../lib/api.ts'
import { resource } from '../../lib/resource.ts'
import { useModel } from '../../lib/useModel.ts'
import { pathOf } from '../queue/deriveMine.ts'

const words = {
  title: { fr: 'Ma journée', en: 'My day' },
  none: { fr: 'Rien encore aujourd’hui', en: 'Nothing yet today' },
  noneLead: { fr: 'Ce que vous terminez s’affiche ici.', en: 'What you end shows here.' },
  toWrite: { fr: 'Comptes rendus à écrire', en: 'Reports to write' },
  done: { fr: 'Fait aujourd’hui', en: 'Done today' },
  missed: { fr: 'manquée', en: 'missed' },
  close: { fr: 'Fermer', en: 'Close' },
} satisfies Record<string, Phrase>

const templates = {
  count: {
    fr: ({ done, left }) => `${done} terminée${done > 1 ? 's' : ''} aujourd’hui, ${left} à écrire.`,
    en: ({ done, left }) => `${done} ended today, ${left} to write.`,
  } satisfies Template<{ done: number; left: number }>,
}

function createDay() {
  const list = resource((abort) => api.get('/api/doctor/day', day, { signal: abort }))
  const open = signal(false)
  return {
    state: list.state,
    open,
    load: list.load,
    show() {
      open.value = true
      list.load()
    },
    hide() {
      open.value = false
    },
    dispose: list.dispose,
  }
}

/** What the doctor did today, and what is left to write. */
export function Day() {
  const model = useModel(createDay)
  return (
    <section class="own-prescriptions" aria-label={t(words.title)}>
      <Button variant="ghost" wide icon={CalendarCheck} onPress={model.show}>
        {t(words.title)}
      </Button>
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

function List({ model }: { model: ReturnType<typeof createDay> }) {
  const state = model.state.value
  if (!state.value)
    return state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton lines={5} />
  const all = state.value.consultations
  const left = all.filter(({ reportDue }) => reportDue)
  const done = all.filter(({ reportDue }) => !reportDue)
  if (all.length === 0)
    return (
      <Empty icon={CalendarCheck} title={t(words.none)}>
        {t(words.noneLead)}
      </Empty>
    )
  return (
    <>
      <p>{fill(templates.count, { done: done.length + left.length, left: left.length })}</p>
      {[
        { title: words.toWrite, list: left },
        { title: words.done, list: done },
      ]
        .filter(({ list }) => list.length > 0)
        .map(({ title, list }) => (
          <section key={title.en} class="stack" aria-label={t(title)}>
            <h3>{t(title)}</h3>
            <ul class="stack">
              {list.map(({ id, patient, state: is, outcome, endedAt }) => (
                <li key={id} class="row">
                  <a href={pathOf(id)}>
                    {patient.firstName} {patient.lastName}
                  </a>
                  {endedAt && <span class="muted small">{format.dateTime(endedAt)}</span>}
                  {is === 'missed' && <Tag kind="warn">{t(words.missed)}</Tag>}
                  {outcome && <Tag>{t(OUTCOME_LABELS[outcome])}</Tag>}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}
