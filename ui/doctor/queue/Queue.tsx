import { CircleCheck, Clock, History, MessageCircle, Phone, TriangleAlert } from 'lucide'
import { useEffect } from 'preact/hooks'
import { CHANNEL_LABELS } from '../../../domain/words/channels.ts'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import type { ConsultationView } from '../../../protocol/consultation.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { announce } from '../../components/live.ts'
import { PageFooter } from '../../components/PageFooter.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useNow } from '../../lib/now.ts'
import { Day } from '../day/Day.tsx'
import type { DeskModel } from '../desk/deskModel.ts'
import { Prescriptions } from '../prescriptions/Prescriptions.tsx'
import { ageTemplate, sexWords } from '../record/derivePerson.ts'
import { words } from '../words.ts'
import { filtered, urgencyOfCard } from './deriveFilter.ts'
import { isCalling, stateWords } from './deriveMine.ts'
import { type Place, waitedSeconds } from './deriveQueue.ts'
import { QueueFilter } from './QueueFilter.tsx'
import { queueTemplates, queueWords } from './queueWords.ts'

type Person = Place['card']['patient']

export function personLine(person: Person): string {
  const { template, blanks } = ageTemplate(person)
  return `${fill(template, blanks)}, ${t(sexWords(person))}`
}

export function Queue({ model }: { model: DeskModel }) {
  const now = useNow()
  const { shown: places, hidden } = filtered(model.places.value, model.filter.value, now)
  const more = (model.queue.value?.waiting ?? 0) - (model.queue.value?.cards.length ?? 0)
  const notice = model.notice.value
  return (
    <>
      {model.mineFailure.value && (
        <>
          <h2>{t(words.mine)}</h2>
          <div class="desk-failure">
            <Failed failure={model.mineFailure.value} onRetry={model.load} />
          </div>
        </>
      )}
      {model.mine.value.length > 0 && (
        <>
          <h2>{t(words.mine)}</h2>
          <ul>
            {model.mine.value.map((each) => (
              <li key={each.id}>
                <MineCard model={model} mine={each} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t(words.queue)}</h2>
      {notice?.kind === 'failed' && <Failed failure={notice.failure} />}
      {notice && notice.kind !== 'failed' && (
        <Alert kind="warn" live="alert">
          {t(notice.kind === 'already-taken' ? words.alreadyTaken : words.notWaiting)}
        </Alert>
      )}
      {!model.queue.value && <Skeleton lines={6} />}
      {model.places.value.length > 0 && <QueueFilter model={model} hidden={hidden} />}
      {model.queue.value && model.places.value.length === 0 && (
        <Empty icon={CircleCheck} title={t(words.queueEmpty)}>
          {t(words.queueEmptyLead)}
        </Empty>
      )}
      <ul>
        {places.map(({ card, goneAt }) => (
          <li
            key={card.consultationId}
            class={classes(
              'queue-card',
              `queue-card--${urgencyOfCard(card, now)}`,
              goneAt !== null && 'queue-card--gone',
            )}
          >
            <div class="queue-card-head">
              <h3>
                {card.patient.firstName} {card.patient.lastName}
              </h3>
              <span class="queue-time">
                <span class="visually-hidden">{t(words.waitingFor)} </span>
                {format.clock(waitedSeconds(card.waitingSince, now))}
              </span>
            </div>
            <p class="small">{personLine(card.patient)}</p>
            <div class="queue-tags">
              {card.tag && <Tag kind={card.tag.colour}>{t(card.tag.text)}</Tag>}
              {urgencyOfCard(card, now) === 'late' && (
                <Tag kind="danger" icon={TriangleAlert}>
                  {t(words.overdue)}
                </Tag>
              )}
              {urgencyOfCard(card, now) === 'near' && (
                <Tag kind="warn" icon={Clock}>
                  {t(queueWords.near)}
                </Tag>
              )}
              {card.returning && (
                <Tag kind="ok" icon={History}>
                  {t(card.patient.sex === 'female' ? queueWords.returningShe : queueWords.returning)}
                </Tag>
              )}
              <Tag>{t(CHANNEL_LABELS[card.channel])}</Tag>
              <Tag>{t(SPECIALTY_LABELS[card.specialty])}</Tag>
              {card.overflow && <Tag kind="warn">{t(words.overflow)}</Tag>}
            </div>
            <p class="queue-excerpt">{goneAt === null ? card.excerpt : t(words.gone)}</p>
            <Button
              wide
              disabled={goneAt !== null}
              busy={model.taking.value === card.consultationId}
              onPress={() => model.take(card.consultationId)}
            >
              {t(words.take)}
              <span class="visually-hidden">
                {' '}
                {card.patient.firstName} {card.patient.lastName}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="desk-failure small muted">{fill(queueTemplates.more, { count: more })}</p>}
      <Day />
      <Prescriptions />
      <PageFooter />
    </>
  )
}

/** One of the doctor's own consultations; who writes or calls where the doctor does not look is told here. */
function MineCard({ model, mine }: { model: DeskModel; mine: ConsultationView }) {
  const open = model.care.value?.id === mine.id
  const unread = model.unread.value[mine.id] ?? 0
  const calling = !open && isCalling(mine)
  const name = `${mine.patient.firstName} ${mine.patient.lastName}`
  useEffect(() => {
    if (unread > 0) announce(`${name} : ${fill(queueTemplates.unread, { count: unread })}`)
  }, [unread])
  return (
    <button
      type="button"
      class={classes('queue-card', 'mine-card')}
      aria-current={open || undefined}
      onClick={() => model.open(mine)}
    >
      <strong>{name}</strong>
      <span class="queue-tags">
        <span class="small">{t(stateWords(mine.state))}</span>
        {calling && (
          <Tag kind="warn" icon={Phone}>
            {t(queueWords.calling)}
          </Tag>
        )}
        {unread > 0 && (
          <Tag kind="warn" icon={MessageCircle}>
            {fill(queueTemplates.unread, { count: unread })}
          </Tag>
        )}
      </span>
    </button>
  )
}
