import type { ManagedDoctor } from '../../../protocol/admin.ts'

/** Without case, accents and the spaces that people put into numbers. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export const nameOf = ({ title, firstName, lastName }: Pick<ManagedDoctor, 'title' | 'firstName' | 'lastName'>) =>
  `${title} ${firstName} ${lastName}`

/** The doctors in whom every word of a search is found, in any order. */
export function matching(
  doctors: readonly ManagedDoctor[],
  search: string,
  specialtyOf: (doctor: ManagedDoctor) => string,
): ManagedDoctor[] {
  const wanted = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  return doctors.filter((doctor) => {
    const text = plain([nameOf(doctor), specialtyOf(doctor), doctor.rpps, doctor.email].join(' '))
    return wanted.every((word) => text.includes(word))
  })
}
