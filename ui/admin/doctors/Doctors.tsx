import { Stethoscope, UserPlus } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { DoctorState } from '../../../domain/people/doctorState.ts'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import type { ManagedDoctor } from '../../../protocol/admin.ts'
import { PageHead } from '../../administrator/Listed.tsx'
import { Alert } from '../../components/Alert.tsx'
import { AskFirst } from '../../components/AskFirst.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TextField } from '../../components/TextField.tsx'
import { format } from '../../i18n/format.ts'
import { formatPhone } from '../../i18n/formats.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { StepUpDialog } from '../../stepUp/StepUpDialog.tsx'
import { DoctorFields } from './DoctorFields.tsx'
import { matching, nameOf } from './deriveDoctors.ts'
import { createDoctors, type DoctorsModel } from './doctorsModel.ts'
import { stateWords, templates, words } from './words.ts'

const KINDS: Readonly<Record<DoctorState, 'ok' | 'plain' | 'warn' | 'danger'>> = {
  active: 'ok',
  invited: 'plain',
  lapsed: 'warn',
  suspended: 'danger',
}

/** Who may answer patients. */
export function Doctors() {
  const model = useModel(createDoctors)
  useEffect(() => {
    model.load()
  }, [model])
  const state = model.doctors.value
  const doctors = state.value?.doctors
  const form = model.form.value
  return (
    <>
      <PageHead title={t(words.title)} lead={t(words.lead)} />
      {!form && (
        <div>
          <Button icon={UserPlus} onPress={() => model.open(null)}>
            {t(words.invite)}
          </Button>
        </div>
      )}
      {form?.id === null && <DoctorFields model={model} form={form} title={t(words.invite)} />}
      <div role="status">{model.done.value && <Alert kind="ok">{t(model.done.value)}</Alert>}</div>
      {model.failure.value && <Failed failure={model.failure.value} />}
      {!doctors && (state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton />)}
      {doctors?.length === 0 && (
        <Empty icon={Stethoscope} title={t(words.none)}>
          {t(words.noneText)}
        </Empty>
      )}
      {doctors && doctors.length > 0 && <List model={model} doctors={doctors} />}
      <StepUpDialog model={model.stepUp} onProved={model.proved} />
    </>
  )
}

function List({ model, doctors }: { model: DoctorsModel; doctors: readonly ManagedDoctor[] }) {
  const form = model.form.value
  const found = matching(doctors, model.search.value, ({ specialty }) => t(SPECIALTY_LABELS[specialty]))
  return (
    <>
      <TextField
        label={t(words.search)}
        hint={t(words.searchHint)}
        type="search"
        autoCapitalize="off"
        maxLength={100}
        value={model.search.value}
        onValue={(typed) => {
          model.search.value = typed
        }}
      />
      <p role="status" class={found.length > 0 ? 'visually-hidden' : 'muted'}>
        {found.length === 0 ? t(words.noneFound) : ''}
      </p>
      <ul class="stack">
        {found.map((doctor) =>
          form?.id === doctor.id ? (
            <li key={doctor.id}>
              <DoctorFields model={model} form={form} title={fill(templates.editTitle, { name: nameOf(doctor) })} />
            </li>
          ) : (
            <Line key={doctor.id} model={model} doctor={doctor} />
          ),
        )}
      </ul>
    </>
  )
}

function Line({ model, doctor }: { model: DoctorsModel; doctor: ManagedDoctor }) {
  const name = nameOf(doctor)
  const { id, state, invitedUntil, lastSeenAt } = doctor
  const facts = [
    fill(templates.keys, { count: doctor.passkeys }),
    state === 'invited' && invitedUntil !== null
      ? fill(templates.invitedUntil, { at: format.dateTime(invitedUntil) })
      : '',
    lastSeenAt === null ? '' : fill(templates.seen, { at: format.dateTime(lastSeenAt) }),
  ]
  return (
    <Card as="li">
      <div class="administrator-head">
        <h3>{name}</h3>
        <Tag kind={KINDS[state]}>{t(stateWords[state])}</Tag>
      </div>
      <p>
        {t(SPECIALTY_LABELS[doctor.specialty])} · RPPS {doctor.rpps}
        {doctor.finess !== null && ` · FINESS ${doctor.finess}`}
      </p>
      <p class="small">{[doctor.email, formatPhone(doctor.phone), doctor.address].join(' · ')}</p>
      <p class="muted small">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      <div class="row">
        <Button variant="ghost" onPress={() => model.open(doctor)}>
          {t(words.edit)}
        </Button>
        {(state === 'invited' || state === 'lapsed') && (
          <AskFirst
            label={t(words.inviteAgain)}
            title={fill(templates.inviteTitle, { name })}
            text={t(words.inviteAgainText)}
            onConfirmed={() => model.inviteAgain(id)}
          />
        )}
        {state === 'active' && (
          <AskFirst
            label={t(words.restore)}
            title={fill(templates.restoreTitle, { name })}
            text={t(words.restoreText)}
            danger
            onConfirmed={() => model.restore(doctor.email)}
          />
        )}
        {state === 'suspended' ? (
          <AskFirst
            label={t(words.resume)}
            title={fill(templates.resumeTitle, { name })}
            text={t(words.resumeText)}
            onConfirmed={() => model.resume(id)}
          />
        ) : (
          <AskFirst
            label={t(words.suspend)}
            title={fill(templates.suspendTitle, { name })}
            text={t(words.suspendText)}
            danger
            onConfirmed={() => model.suspend(id)}
          />
        )}
      </div>
    </Card>
  )
}
