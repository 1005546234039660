import { type Signal, useSignal } from '@preact/signals'
import { SearchX } from 'lucide'
import { Choices } from '../../components/Choices.tsx'
import { Empty } from '../../components/Empty.tsx'
import { TextField } from '../../components/TextField.tsx'
import { t } from '../../i18n/locale.ts'
import type { Me } from '../frame/SignedIn.tsx'
import { words } from './words.ts'

type Filter = { query: Signal<string>; patientId: Signal<string> }

/** A history that got long, or is of several people: whose, and a word to look for. */
export function ListFilter({ filter, patients }: { filter: Filter; patients: Me['patients'] }) {
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
        optional
        value={filter.query.value}
        onValue={(typed) => {
          filter.query.value = typed
        }}
      />
    </search>
  )
}

export const useFilter = (): Filter => ({ query: useSignal(''), patientId: useSignal('') })

export const NothingFound = () => (
  <Empty icon={SearchX} title={t(words.nothingFound)}>
    {t(words.nothingFoundText)}
  </Empty>
)
