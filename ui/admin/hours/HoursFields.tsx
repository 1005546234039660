import { Plus } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import { Button, LinkButton } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { DateField } from '../../components/DateField.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Form } from '../../components/Form.tsx'
import { TextField } from '../../components/TextField.tsx'
import { locale, t } from '../../i18n/locale.ts'
import { fieldErrors } from '../../lib/failure.ts'
import { weekdayName } from './deriveWeek.ts'
import type { HoursModel } from './hoursModel.ts'
import { words } from './words.ts'

/** The hours of one specialty, as they are being changed. */
export function HoursFields({ model, title }: { model: HoursModel; title: string }) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector('input')?.focus()
  }, [])
  const { week, closedOnHolidays, exceptions } = model.draft.value
  const failure = model.failure.value
  return (
    <Card as="section" label={title}>
      <h3>{title}</h3>
      <Form class="administrator-form" onSubmit={model.save}>
        <fieldset class="hours-group">
          <legend>{t(words.week)}</legend>
          <p class="muted small">{t(words.weekHint)}</p>
          <div class="hours-week">
            {week.map((line, at) => (
              <TextField
                key={at}
                label={weekdayName(at + 1, locale.value)}
                optional
                autoComplete="off"
                maxLength={100}
                value={line}
                onValue={(typed) => model.setDay(at, typed)}
                error={model.errorOf(`week.${at}`)}
              />
            ))}
          </div>
        </fieldset>
        <Checkbox checked={closedOnHolidays} onChecked={(closed) => model.change({ closedOnHolidays: closed })}>
          {t(words.holidays)}
        </Checkbox>
        <fieldset class="hours-group">
          <legend>{t(words.exceptions)}</legend>
          <p class="muted small">{t(words.exceptionsHint)}</p>
          {exceptions.map((one, at) => (
            <div key={at} class="hours-exception">
              <DateField
                label={t(words.day)}
                typed={one.day}
                onTyped={(day) => model.setException(at, { day })}
                error={model.errorOf(`exceptions.${at}.day`)}
              />
              <TextField
                label={t(words.hours)}
                hint={t(words.weekHint)}
                optional
                autoComplete="off"
                maxLength={100}
                value={one.hours}
                onValue={(hours) => model.setException(at, { hours })}
                error={model.errorOf(`exceptions.${at}.hours`)}
              />
              <LinkButton onPress={() => model.removeException(at)}>{t(words.removeDay)}</LinkButton>
            </div>
          ))}
          <div>
            <Button variant="ghost" icon={Plus} onPress={model.addException}>
              {t(words.addDay)}
            </Button>
          </div>
        </fieldset>
        {failure && Object.keys(fieldErrors(failure)).length === 0 && <Failed failure={failure} />}
        <div class="row">
          <Button type="submit" busy={model.busy.value}>
            {t(words.save)}
          </Button>
          <Button variant="ghost" onPress={model.close}>
            {t(words.cancel)}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
