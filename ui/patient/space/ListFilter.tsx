import { type Signal, useSignal } from '@preact/signals'
import { SearchX } from 'lucide'
import { Choices } from '../../components/Choices.tsx'
import { Empty } from '../../components/Empty.tsx'
import { TextField } from '../../components/TextField.tsx'
import { fill, t } from '../../i18n/locale.ts'
import type { Me } from '../frame/SignedIn.tsx'
import { templates, words } from './words.ts'

type Filter = { query: Signal<string>; patientId: Signal<string> }

type ListFilterProps = { filter: Filter; patients: Me['patients']; shown: number; all: number }

/** A history that got long, or is of several people: whose, a word to look for, and how many are left by them. */
export function ListFilter({ filter, patients, shown, all }: ListFilterProps) {
  return (
    <search class="stack">
      {patients.length > 1 && (
        <Choices
          label={t(words.whose)}
          options={[
            { value: '', label: t(words.everyone) },
            ...patients.map(({ id, firstName }) => ({ value: id, label: firstName })),
          ]}
          value={filter.patientId.value}
          onChoose={(id) => {
            filter.patientId.value = id
          }}
        />
      )}
      <TextField
        label={t(words.search)}
        type="search"
        inputMode="search"
        autoComplete="off"
        value={filter.query.value}
        onValue={(typed) => {
          filter.query.value = typed
        }}
      />
      <p role="status" class="muted small">
        {shown < all && fill(templates.shownOf, { shown, all })}
      </p>
    </search>
  )
}

export const useFilter = (): Filter => ({ query: useSignal(''), patientId: useSignal('') })

export const NothingFound = () => (
  <Empty icon={SearchX} title={t(words.nothingFound)}>
    {t(words.nothingFoundText)}
  </Empty>
)
