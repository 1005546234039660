import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import type * as z from 'zod/mini'
import { medicineList } from '../../protocol/doctor.ts'
import { Field } from '../components/Field.tsx'
import { announce } from '../components/live.ts'
import { fill, t } from '../i18n/locale.ts'
import { api } from '../lib/api.ts'
import { prescriptionTemplates, prescriptionWords } from './prescriptionWords.ts'

export type Medicine = z.infer<typeof medicineList>['medicines'][number]

type MedicineFieldProps = {
  value: string
  error: string | undefined
  onType: (typed: string) => void
  onChoose: (medicine: Medicine) => void
}

const PAUSE_MS = 200

/** A name by hand, with suggestions (ARIA combobox, list autocomplete): arrows, Enter, Escape. */
export function MedicineField({ value, error, onType, onChoose }: MedicineFieldProps) {
  const listId = useId()
  const found = useSignal<readonly Medicine[]>([])
  const active = useSignal(-1)
  const asked = useRef<AbortController | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const close = () => {
    clearTimeout(timer.current)
    asked.current?.abort()
    found.value = []
    active.value = -1
  }
  useEffect(() => close, [])

  const type = (typed: string) => {
    onType(typed)
    close()
    if (typed.trim().length < 2) return
    timer.current = setTimeout(async () => {
      const mine = new AbortController()
      asked.current = mine
      const path = `/api/doctor/medicines?q=${encodeURIComponent(typed.trim())}`
      const answer = await api.get(path, medicineList, { signal: mine.signal })
      if (!answer.ok || mine.signal.aborted) return
      found.value = answer.value.medicines.slice(0, 12)
      announce(fill(prescriptionTemplates.found, { count: found.value.length }))
    }, PAUSE_MS)
  }

  const choose = (medicine: Medicine | undefined) => {
    if (!medicine?.prescribable) return
    close()
    onChoose(medicine)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const count = found.value.length
    if (count === 0) return
    if (event.key === 'ArrowDown') active.value = (active.value + 1) % count
    else if (event.key === 'ArrowUp') active.value = (active.value <= 0 ? count : active.value) - 1
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && active.value >= 0) choose(found.value[active.value])
    else return
    event.preventDefault()
  }

  const open = found.value.length > 0
  return (
    <div class="medicine-field">
      <Field label={t(prescriptionWords.medicine)} error={error}>
        {(control) => (
          <input
            class="input"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={open ? listId : undefined}
            aria-activedescendant={active.value >= 0 ? `${listId}-${active.value}` : undefined}
            autocomplete="off"
            maxLength={300}
            value={value}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={close}
            {...control}
          />
        )}
      </Field>
      {open && (
        <div class="medicine-list" id={listId} role="listbox" tabIndex={-1} aria-label={t(prescriptionWords.medicine)}>
          {found.value.map((medicine, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the combobox
            <div
              key={medicine.cis}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active.value}
              aria-disabled={!medicine.prescribable || undefined}
              class="medicine-option"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(medicine)}
            >
              {medicine.name}
              <small>
                {medicine.prescribable
                  ? t(medicine.reimbursable ? prescriptionWords.reimbursable : prescriptionWords.notReimbursable)
                  : (medicine.reason ?? t(prescriptionWords.notPrescribable))}
              </small>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
