import { useEffect, useRef } from 'preact/hooks'
import { SCRIPT_WORDS } from '../../../../domain/intake/words.ts'
import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { Alert } from '../../../components/Alert.tsx'
import { Bubble } from '../../../components/Bubble.tsx'
import { Button, LinkButton } from '../../../components/Button.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { fill, locale, t } from '../../../i18n/locale.ts'
import { useModel } from '../../../lib/useModel.ts'
import { OnPathway } from '../../../pathway/OnPathway.tsx'
import { Orientation } from '../../../pathway/Orientation.tsx'
import { PathwayAlert } from '../../../pathway/PathwayAlert.tsx'
import type { QuestionModel } from '../questionModel.ts'
import { AnswerControl } from './AnswerControl.tsx'
import { answeredAsks, answerText, currentAsk } from './deriveIntake.ts'
import { Emergency } from './Emergency.tsx'
import { Hours, NotThere } from './Hours.tsx'
import { createIntake, type IntakeModel } from './intakeModel.ts'
import { nameOf, templates, words } from './intakeWords.ts'
import { WaitNow, WaitsNow } from './WaitsNow.tsx'

/** The bot: what was said stays above and can be changed; the answer to give stands below. */
export function Intake({ question, now }: { question: QuestionModel; now: ConsultationView }) {
  const model = useModel(() => createIntake(question))
  const answer = useRef<HTMLElement>(null)
  const arrived = useRef(false)
  useEffect(() => {
    model.loadServices()
  }, [model])
  const ask = currentAsk(now, model.editing.value)
  const step = ask?.ask

  // The next answer is where the thumb, the keyboard and the reading go on; a page just opened is left in peace.
  useEffect(() => {
    const region = answer.current
    if (!region || step === undefined) return
    const control = region.querySelector('textarea, input:not([type="file"]), select, button')
    if (arrived.current && control instanceof HTMLElement) control.focus({ preventScroll: true })
    arrived.current = true
    region.scrollIntoView({ block: 'end' })
  }, [step])

  const services = model.services.value.value
  const { course } = now
  if (course && model.pathway.orients.value)
    return (
      <Orientation
        key={course.version}
        screens={course.orientation}
        onDone={model.pathway.oriented}
        onLeave={model.pathway.leave}
      />
    )
  const final = step === 'send'
  return (
    <>
      {course && <OnPathway course={course} onLeave={model.pathway.leave} />}
      <div class="question-thread">
        <Bubble from="bot" author={t(words.bot)}>
          {t(SCRIPT_WORDS.welcome)}
        </Bubble>
        {!final &&
          answeredAsks(now)
            .filter(({ ask: each }) => each !== step)
            .map((line) => <AnsweredBubbles key={line.ask} line={line} now={now} model={model} />)}
        {ask && (
          <Bubble from="bot" author={t(words.bot)}>
            {t(ask.text)}
          </Bubble>
        )}
        {step === 'channel' &&
          !course &&
          services?.pathways.map((offer) => (
            <PathwayAlert
              key={offer.id}
              alert={offer.alert}
              busy={model.pathway.entering.value === offer.id}
              onEnter={() => model.pathway.enter(offer.id)}
            />
          ))}
        <Emergency numbers={model.emergency.value.numbers} warnings={model.emergency.value.warnings} />
        {final && <Summary now={now} model={model} />}
      </div>
      <section class="question-answer" ref={answer} aria-label={t(words.yourAnswer)}>
        {services && (step === 'symptoms' || final) && (
          <NotThere services={services} chosen={now.answers.interlocutor} />
        )}
        {services && final && <WaitNow services={services} chosen={now.answers.interlocutor} />}
        {model.pathway.failure.value && <Failed failure={model.pathway.failure.value} />}
        {ask && !final && (
          <>
            <AnswerControl key={ask.ask} ask={ask} now={now} model={model} question={question} />
            {step === 'interlocutor' && services && <WaitsNow services={services} />}
            {step === 'interlocutor' && services && <Hours services={services} />}
            {model.editing.value && (
              <div>
                <LinkButton onPress={() => model.edit(null)}>{t(words.keep)}</LinkButton>
              </div>
            )}
          </>
        )}
        {final && <SendIt now={now} model={model} />}
      </section>
    </>
  )
}

type LineProps = { line: ReturnType<typeof answeredAsks>[number]; now: ConsultationView; model: IntakeModel }

function AnsweredBubbles({ line, now, model }: LineProps) {
  return (
    <>
      <Bubble from="bot" author={t(words.bot)}>
        {t(line.text)}
      </Bubble>
      <Bubble
        from="patient"
        mine
        author={t(words.you)}
        onEdit={() => model.edit(line.ask)}
        editLabel={fill(templates.change, { what: t(nameOf(line)) })}
      >
        {answerText(now, line.ask, locale.value)}
      </Bubble>
    </>
  )
}

function Summary({ now, model }: { now: ConsultationView; model: IntakeModel }) {
  return (
    <section class="card" aria-label={t(words.summary)}>
      <h2>{t(words.summary)}</h2>
      <dl class="summary">
        {answeredAsks(now).map((line) => (
          <div key={line.ask}>
            <dt>{t(nameOf(line))}</dt>
            <dd>
              <span>{answerText(now, line.ask, locale.value)}</span>
              <ChangeButton what={t(nameOf(line))} onPress={() => model.edit(line.ask)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Ten of them in a list: each is heard with what it changes. */
function ChangeButton({ what, onPress }: { what: string; onPress: () => void }) {
  return (
    <button type="button" class="link-button" aria-label={fill(templates.change, { what })} onClick={onPress}>
      {t(words.change)}
    </button>
  )
}

function SendIt({ now, model }: { now: ConsultationView; model: IntakeModel }) {
  const failure = model.failure.value
  return (
    <>
      {now.answers.channel !== 'chat' && <Alert kind="info">{t(words.callsThen)}</Alert>}
      <p class="small muted">{t(words.stay)}</p>
      {failure && <Failed failure={failure} />}
      <Button wide busy={model.sending.value === 'send'} onPress={() => model.answer('send', true)}>
        {t(words.send)}
      </Button>
    </>
  )
}
