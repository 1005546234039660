import type { Phrase } from '../../../domain/language/phrase.ts'
import type { Finding } from '../../../domain/prescription/guards.ts'
import { hospitalReason, restrictionOf } from './restrictionReason.ts'

const CODE = 'CSP'
const both = (text: string): Phrase => ({ fr: `${text} ${CODE}`, en: `${text} ${CODE}` })

/** The text of the law that a finding rests on (CSP: code de la santé publique); null where it is good sense. */
export function ruleOf(finding: Finding): Phrase | null {
  switch (finding.kind) {
    case 'restricted':
    case 'near-restricted':
      if (finding.restriction === 'narcotic') return both('R5132-5, -29, -30')
      return finding.restriction === 'secured-form'
        ? both('R5132-5')
        : { fr: 'règle du 1er mars 2025', en: 'rule of 1 March 2025' }
    case 'hospital-only':
      return both('R5121-77, 1°, 2°')
    case 'reserved':
      return both('R5121-77, 3°, 4°')
    case 'agreement':
    case 'pregnancy':
      return {
        fr: 'conditions de prescription de la base publique',
        en: 'conditions of prescription of the public base',
      }
    case 'course-too-long':
    case 'course-unknown':
      return { fr: 'R5132-21 CSP, arrêté du 7 octobre 1991', en: 'R5132-21 CSP, order of 7 October 1991' }
    case 'year-exceeded':
      return both('R5132-21')
    case 'unknown-code':
    case 'not-marketed':
    case 'same-substance':
    case 'prescribed-already':
    case 'taken-already':
    case 'allergy':
      return null
  }
}

/** Some conditions of the base end in a colon, for what its page shows below them. */
const listed = (conditions: readonly string[]) => conditions.map((text) => text.replace(/\s*:$/, '')).join(' ; ')
const opening = (condition: string) => condition.slice(0, 1).toLocaleUpperCase('fr') + condition.slice(1)

/** What a finding says to the doctor, its evidence with it. The base's own words stay French. */
export function findingMessage(finding: Finding): Phrase {
  switch (finding.kind) {
    case 'restricted':
      return restrictionOf(finding.name, finding.restriction)
    case 'near-restricted': {
      const reason = restrictionOf(finding.name, finding.restriction)
      return finding.sure
        ? { fr: `« ${finding.written} » désigne ${reason.fr}`, en: `“${finding.written}” means ${reason.en}` }
        : {
            fr: `« ${finding.written} » ressemble à ${reason.fr} S’il s’agit d’autre chose, vérifiez l’orthographe et confirmez.`,
            en: `“${finding.written}” looks like ${reason.en} If it is something else, check the spelling and confirm.`,
          }
    }
    case 'unknown-code':
      return {
        fr: 'Ce code n’est celui d’aucun médicament de la base : choisissez-le de nouveau.',
        en: 'This code is that of no medicine in the base: choose it again.',
      }
    case 'hospital-only': {
      const { fr, en } = hospitalReason(finding.condition)
      return { fr: opening(fr), en: opening(en) }
    }
    case 'reserved':
      return {
        fr: `Prescription restreinte : ${listed(finding.conditions)}. Vérifiez que vous pouvez le prescrire ou que la prescription initiale existe.`,
        en: `Restricted prescribing: ${listed(finding.conditions)}. Check that you may prescribe it, or that there is the initial prescription.`,
      }
    case 'agreement':
      return {
        fr: `À vérifier avant de prescrire : ${listed(finding.conditions)}.`,
        en: `To check before prescribing: ${listed(finding.conditions)}.`,
      }
    case 'pregnancy':
      return finding.pregnant
        ? {
            fr: `La patiente est enceinte ; la base dit : ${listed(finding.conditions)}.`,
            en: `The patient is pregnant; the base says: ${listed(finding.conditions)}.`,
          }
        : {
            fr: `Grossesse à exclure, la base dit : ${listed(finding.conditions)}.`,
            en: `Pregnancy to be ruled out, the base says: ${listed(finding.conditions)}.`,
          }
    case 'not-marketed':
      return {
        fr: 'La base le dit non commercialisé : la pharmacie ne l’aura sans doute pas.',
        en: 'The base says that it is not marketed: the pharmacy will hardly have it.',
      }
    case 'course-too-long':
      return {
        fr: `${opening(finding.condition)} : ${finding.days} jours, renouvellements compris, dépassent ${finding.limitDays} jours. Raccourcissez la durée ou retirez des renouvellements.`,
        en: `${opening(finding.condition)}: ${finding.days} days, renewals counted, exceed ${finding.limitDays} days. Shorten the course or take out renewals.`,
      }
    case 'course-unknown':
      return {
        fr: `${opening(finding.condition)} : écrivez la durée, ${finding.limitDays} jours au plus, renouvellements compris.`,
        en: `${opening(finding.condition)}: write the length, ${finding.limitDays} days at most, renewals counted.`,
      }
    case 'year-exceeded':
      return {
        fr: `${finding.days} jours, renouvellements compris : une ordonnance vaut douze mois au plus.`,
        en: `${finding.days} days, renewals counted: a prescription runs for twelve months at most.`,
      }
    case 'same-substance':
      return {
        fr: `Même substance que le médicament ${finding.other + 1} (${finding.substance}) : la dose s’ajoute.`,
        en: `The same substance as medicine ${finding.other + 1} (${finding.substance}): the doses add up.`,
      }
    case 'prescribed-already':
      return {
        fr: `Déjà sur l’ordonnance ${finding.number} de cette consultation (${finding.substance}) : la dose s’ajoute.`,
        en: `On prescription ${finding.number} of this consultation already (${finding.substance}): the doses add up.`,
      }
    case 'taken-already':
      return {
        fr: `Déjà dans les traitements en cours : « ${finding.sentence} ».`,
        en: `Among the current treatments already: “${finding.sentence}”.`,
      }
    case 'allergy':
      return {
        fr: `Allergie à vérifier, le dossier dit : « ${finding.sentence} ».`,
        en: `An allergy to check, the record says: “${finding.sentence}”.`,
      }
  }
}
