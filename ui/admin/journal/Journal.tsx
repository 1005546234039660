import { Download, ScrollText } from 'lucide'
import { useEffect } from 'preact/hooks'
import { changeText, JOURNAL_ACTIONS } from '../../../domain/access/changeWords.ts'
import { PageHead } from '../../administrator/Listed.tsx'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { DateField } from '../../components/DateField.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Form } from '../../components/Form.tsx'
import { Select } from '../../components/Select.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { TextField } from '../../components/TextField.tsx'
import { locale, t } from '../../i18n/locale.ts'
import { parseTypedDate } from '../../lib/typedDate.ts'
import { useModel } from '../../lib/useModel.ts'
import { Entry } from './Entry.tsx'
import './Journal.css'
import { createJournal, type Search } from './journalModel.ts'
import { words } from './words.ts'

type Model = ReturnType<typeof createJournal>

/** Who read or changed what, and when. */
export function Journal() {
  const model = useModel(createJournal)
  useEffect(() => {
    model.load()
  }, [model])
  const entries = model.entries.value
  return (
    <>
      <PageHead title={t(words.title)} lead={t(words.lead)} />
      <SearchForm model={model} />
      {model.failure.value && <Failed failure={model.failure.value} onRetry={model.load} />}
      {!entries && !model.failure.value && <Skeleton />}
      {entries?.length === 0 && (
        <Empty icon={ScrollText} title={t(words.none)}>
          {t(words.noneText)}
        </Empty>
      )}
      {entries && entries.length > 0 && (
        <Card as="section" label={t(words.title)}>
          <ul class="journal">
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ul>
          {model.next.value !== null && (
            <div>
              <Button variant="ghost" busy={model.busy.value} onPress={model.more}>
                {t(words.more)}
              </Button>
            </div>
          )}
        </Card>
      )}
    </>
  )
}

function SearchForm({ model }: { model: Model }) {
  const search = model.search.value
  const text = (field: keyof Search) => ({
    optional: 'silent' as const,
    value: search[field],
    onValue: (typed: string) => model.set(field, typed),
    maxLength: 200,
    autoComplete: 'off' as const,
    autoCapitalize: 'off' as const,
  })
  const day = (field: 'from' | 'to') => ({
    optional: 'silent' as const,
    typed: search[field],
    onTyped: (typed: string) => model.set(field, typed),
    error:
      model.tried.value && search[field].trim() !== '' && !parseTypedDate(search[field]).ok
        ? t(words.notADay)
        : undefined,
  })
  return (
    <Card as="section" label={t(words.search)}>
      <Form class="administrator-form" onSubmit={model.load}>
        <div class="form-pair">
          <TextField label={t(words.who)} hint={t(words.whoHint)} {...text('who')} />
          <TextField label={t(words.subject)} hint={t(words.subjectHint)} {...text('subject')} />
          <DateField label={t(words.from)} {...day('from')} />
          <DateField label={t(words.to)} {...day('to')} />
          <Select
            label={t(words.action)}
            optional="silent"
            options={['all', ...JOURNAL_ACTIONS].map((action) => ({
              value: action,
              label: action === 'all' ? t(words.all) : changeText(action, locale.value),
            }))}
            value={search.action === '' ? 'all' : search.action}
            onValue={(chosen) => model.set('action', chosen === 'all' ? '' : chosen)}
          />
        </div>
        <div class="row">
          <Button type="submit" busy={model.busy.value}>
            {t(words.search)}
          </Button>
          <ButtonLink variant="ghost" icon={Download} href={model.exportPath()} download>
            {t(words.export)}
          </ButtonLink>
        </div>
      </Form>
    </Card>
  )
}
