import type { Phrase } from '../language/phrase.ts'
import type { PathwayDocument } from './document.ts'
import type { FormQuestion } from './form.ts'

/** What is wrong with a document whose shape is right, and where: `path` as the document writes it, with dots. */
export type DocumentFault = { path: string; message: Phrase }

const fault = (path: string, fr: string, en: string): DocumentFault => ({ path, message: { fr, en } })

function questionFaults(
  question: FormQuestion,
  path: string,
  before: ReadonlyMap<string, FormQuestion>,
): DocumentFault[] {
  const faults: DocumentFault[] = []
  const { kind, options = [], minimum, maximum, when } = question
  if (before.has(question.id))
    faults.push(
      fault(`${path}.id`, `« ${question.id} » nomme déjà une question.`, `“${question.id}” already names a question.`),
    )
  if ((kind === 'choice' || kind === 'several') && options.length < 2)
    faults.push(fault(`${path}.options`, 'Proposez au moins deux réponses.', 'Offer at least two answers.'))
  const values = options.map(({ value }) => value)
  values.forEach((value, index) => {
    if (values.indexOf(value) < index)
      faults.push(fault(`${path}.options.${index}.value`, `« ${value} » y est déjà.`, `“${value}” is there already.`))
  })
  if (minimum !== undefined && maximum !== undefined && minimum >= maximum)
    faults.push(
      fault(`${path}.maximum`, 'Le maximum doit dépasser le minimum.', 'The maximum must be above the minimum.'),
    )
  if (kind === 'scale' && (maximum ?? 10) - (minimum ?? 0) > 20)
    faults.push(fault(`${path}.maximum`, 'Une échelle a au plus 21 degrés.', 'A scale has at most 21 degrees.'))
  if (kind === 'computed' && !question.compute)
    faults.push(
      fault(
        `${path}.compute`,
        'Dites ce qui est calculé : « teleconsultation ».',
        'Say what is computed: “teleconsultation”.',
      ),
    )
  if (when) {
    const asked = before.get(when.question)
    if (!asked)
      faults.push(
        fault(
          `${path}.when.question`,
          `« ${when.question} » n’est pas une question posée avant celle-ci.`,
          `“${when.question}” is no question asked before this one.`,
        ),
      )
    else if (asked.options)
      when.in.forEach((value, index) => {
        if (!asked.options?.some((option) => option.value === value))
          faults.push(
            fault(
              `${path}.when.in.${index}`,
              `« ${value} » n’est pas une réponse à « ${when.question} ».`,
              `“${value}” is no answer to “${when.question}”.`,
            ),
          )
      })
  }
  return faults
}

/** Every fault of a document, in reading order; empty when it can be put in force. */
export function documentFaults(document: PathwayDocument): readonly DocumentFault[] {
  const faults: DocumentFault[] = []
  const { channel, skips, adds, form } = document
  if (skips.includes('channel') && channel === null)
    faults.push(
      fault(
        'channel',
        'L’étape « channel » est sautée : choisissez le canal.',
        'The step “channel” is left out: choose the channel.',
      ),
    )
  if (!skips.includes('channel') && channel !== null)
    faults.push(
      fault(
        'skips',
        'Le canal est imposé : sautez l’étape « channel ».',
        'The channel is forced: leave the step “channel” out.',
      ),
    )
  adds.forEach((added, index) => {
    if (adds.findIndex(({ step }) => step === added.step) < index)
      faults.push(fault(`adds.${index}.step`, `« ${added.step} » y est déjà.`, `“${added.step}” is there already.`))
    if (added.kind === 'choice' && (added.options?.length ?? 0) < 2)
      faults.push(fault(`adds.${index}.options`, 'Proposez au moins deux réponses.', 'Offer at least two answers.'))
  })
  const before = new Map<string, FormQuestion>()
  const steps = new Set<string>()
  form?.steps.forEach((step, at) => {
    const path = `form.steps.${at}`
    if (steps.has(step.id))
      faults.push(fault(`${path}.id`, `« ${step.id} » nomme déjà une étape.`, `“${step.id}” already names a step.`))
    steps.add(step.id)
    if (step.questions.length === 0)
      faults.push(
        fault(`${path}.questions`, 'Une étape pose au moins une question.', 'A step asks at least one question.'),
      )
    step.questions.forEach((question, index) => {
      faults.push(...questionFaults(question, `${path}.questions.${index}`, before))
      before.set(question.id, question)
    })
  })
  const situation = form?.situation ?? null
  if (situation !== null && before.get(situation)?.kind !== 'choice')
    faults.push(
      fault(
        'form.situation',
        `« ${situation} » n’est pas une question à choix de ce formulaire.`,
        `“${situation}” is no choice of this form.`,
      ),
    )
  return faults
}
