import { CHANNELS } from '../../../domain/vocabulary.ts'
import { CHANNEL_LABELS } from '../../../domain/words/channels.ts'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import { LinkButton } from '../../components/Button.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Select } from '../../components/Select.tsx'
import { fill, t } from '../../i18n/locale.ts'
import type { DeskModel } from '../desk/deskModel.ts'
import { countOf, type Filter, NO_FILTER } from './deriveFilter.ts'
import { queueTemplates as templates, queueWords as words } from './queueWords.ts'

/** What is shown of the queue; how much waits behind the filter is always said. */
export function QueueFilter({ model, hidden }: { model: DeskModel; hidden: number }) {
  const filter = model.filter.value
  const set = (change: Partial<Filter>) => {
    model.filter.value = { ...filter, ...change }
  }
  const asked = [...new Set(model.places.value.map(({ card }) => card.specialty))]
  const count = countOf(filter)
  return (
    <details class="queue-filter">
      <summary>{count === 0 ? t(words.filter) : fill(templates.filters, { count })}</summary>
      <div class="stack">
        <Select
          label={t(words.channel)}
          optional
          options={[
            { value: 'all', label: t(words.all) },
            ...CHANNELS.map((value) => ({ value, label: t(CHANNEL_LABELS[value]) })),
          ]}
          value={filter.channel === '' ? 'all' : filter.channel}
          onValue={(value) => set({ channel: value === 'all' ? '' : value })}
        />
        {asked.length > 1 && (
          <Select
            label={t(words.specialty)}
            optional
            options={[
              { value: 'all', label: t(words.all) },
              ...asked.map((value) => ({ value, label: t(SPECIALTY_LABELS[value]) })),
            ]}
            value={filter.specialty === '' ? 'all' : filter.specialty}
            onValue={(value) => set({ specialty: value === 'all' ? '' : value })}
          />
        )}
        <Checkbox checked={filter.pressing} onChecked={(pressing) => set({ pressing })}>
          {t(words.pressing)}
        </Checkbox>
        <Checkbox checked={filter.returning} onChecked={(returning) => set({ returning })}>
          {t(words.returningOnly)}
        </Checkbox>
        {count > 0 && <LinkButton onPress={() => set(NO_FILTER)}>{t(words.showAll)}</LinkButton>}
      </div>
      {hidden > 0 && <p class="small muted">{fill(templates.hidden, { count: hidden })}</p>}
    </details>
  )
}
