import * as z from 'zod/mini'
import { DOCTOR_TITLES, type DoctorProfile, SPOKEN_LANGUAGES } from '../../../domain/people/doctorProfile.ts'
import { specialty } from '../../../protocol/vocabulary.ts'
import type { doctors } from '../../storage/accountSchema.ts'

const languages = z.array(z.enum(SPOKEN_LANGUAGES))
const title = z.catch(z.enum(DOCTOR_TITLES), 'Dr')

type Row = typeof doctors.$inferSelect

/** A doctor's profile as the rules know it. */
export const profileOf = ({ accountId: _, ...row }: Row): DoctorProfile => ({
  ...row,
  title: title.parse(row.title),
  specialty: specialty.parse(row.specialty),
  languages: languages.parse(JSON.parse(row.languages)),
})

/** A profile as its row. */
export const rowOf = ({ languages: spoken, ...profile }: DoctorProfile) => ({
  ...profile,
  languages: JSON.stringify(spoken),
})
