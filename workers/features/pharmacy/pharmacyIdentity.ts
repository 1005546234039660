import { isFiness } from '../../../domain/people/identifiers.ts'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import { invalid, type Problem } from '../../../protocol/problems.ts'

export type Pharmacy = { name: string; finess?: string }

const NAME_MAX_CHARACTERS = 200

/** Who dispenses, as they say: a name, and a FINESS number with its key when one is given. */
export function checkPharmacy(given: { name: string; finess?: string | undefined }): Result<Pharmacy, Problem> {
  const name = given.name.trim()
  const finess = (given.finess ?? '').replace(/\s/g, '').toUpperCase()
  if (name === '' || name.length > NAME_MAX_CHARACTERS) {
    return refuse(invalid('pharmacy.name', { fr: 'Écrivez le nom de la pharmacie.', en: 'Write the pharmacy’s name.' }))
  }
  if (finess !== '' && !isFiness(finess)) {
    return refuse(
      invalid('pharmacy.finess', {
        fr: 'Ce numéro FINESS n’est pas valide : vérifiez ses neuf chiffres.',
        en: 'This FINESS number is not valid: check its nine digits.',
      }),
    )
  }
  return accept({ name, ...(finess === '' ? {} : { finess }) })
}
