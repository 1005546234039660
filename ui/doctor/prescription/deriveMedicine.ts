import type * as z from 'zod/mini'
import type { Phrase } from '../../../domain/language/phrase.ts'
import { normalise } from '../../../domain/medicines/normalise.ts'
import type { medicine } from '../../../protocol/doctor.ts'

export type Medicine = z.infer<typeof medicine>

const NARROW = '\u202f'
/** So many conditions stand beside a name in the list; the others are counted. */
const CONDITIONS_SHOWN = 2

const both = (text: string): Phrase => ({ fr: text, en: text })

function generics({ kind, others }: NonNullable<Medicine['generics']>): Phrase {
  const many = others > 1
  if (kind === 'original')
    return others === 0
      ? { fr: 'princeps', en: 'original' }
      : { fr: `princeps, ${others} générique${many ? 's' : ''}`, en: `original, ${others} generic${many ? 's' : ''}` }
  return { fr: `générique, ${others} autre${many ? 's' : ''}`, en: `generic, ${others} other${many ? 's' : ''}` }
}

/** What a doctor wants to know of a medicine beside its name, part by part. The base speaks French. */
export function factsOf(medicine: Medicine): Phrase[] {
  const { name, inn, form, routes, rate } = medicine
  const known = normalise(name)
  const route = routes.join(', ')
  return [
    ...(inn === '' || known.startsWith(normalise(inn)) ? [] : [both(inn)]),
    ...(known.endsWith(normalise(form)) ? [] : [both(form)]),
    ...(route === ''
      ? []
      : [{ fr: `voie ${route.replace(/^voie /, '')}`, en: `route: ${route.replace(/^voie /, '')}` }]),
    rate === null
      ? { fr: 'non remboursable', en: 'not reimbursable' }
      : { fr: `remboursé à ${rate}${NARROW}%`, en: `reimbursed at ${rate}%` },
    ...(medicine.generics ? [generics(medicine.generics)] : []),
  ]
}

/** The conditions that stand beside a name: the first ones, and how many more there are. */
export function conditionsShown({ conditions }: Medicine): Phrase | undefined {
  if (conditions.length === 0) return undefined
  const first = conditions.slice(0, CONDITIONS_SHOWN).join(' ; ')
  const more = conditions.length - CONDITIONS_SHOWN
  return more <= 0
    ? both(first)
    : { fr: `${first} ; et ${more} autre${more > 1 ? 's' : ''}`, en: `${first}; and ${more} more` }
}

/** « 05/2021 », or the day where the base was published on one. */
export function snapshotDay(snapshot: string): string {
  const [year, month, day] = snapshot.split('-')
  return [...(day ? [day] : []), month, year].join('/')
}

/** The name as it is signed: the common denomination first (R5125-55 CSP). */
export const signedName = ({ inn, name }: Pick<Medicine, 'inn' | 'name'>): string =>
  inn === '' ? name : `${inn} · ${name}`
