import { isEmail, normalEmail } from '../../../../domain/people/email.ts'
import { checkMemberNumberRule } from '../../../../domain/people/memberNumberRule.ts'
import { accept, type Result, refuse } from '../../../../domain/result.ts'
import type { OrganisationBody } from '../../../../protocol/organisations.ts'
import type { FieldFault } from '../../../../protocol/problems.ts'
import { type CheckedSettings, checkSettings } from '../../widget/checkSettings.ts'

/** Examples are kept as the sign-up shows them. */
export const EXAMPLES_BETWEEN = ', '

const NO_ADDRESS = { fr: 'L’adresse e-mail n’est pas valide.', en: 'This e-mail address is not valid.' }

export type CheckedOrganisation = {
  name: string
  rule: readonly string[]
  examples: readonly string[]
  technicalContact: string | null
  settings: CheckedSettings
}

/** An organisation as typed, checked; every field that is wrong is named. */
export function checkOrganisation(body: OrganisationBody, isLocal: boolean): Result<CheckedOrganisation, FieldFault[]> {
  const numbers = checkMemberNumberRule(body.memberNumberRule, body.memberNumberExamples)
  const contact = body.technicalContact === null ? '' : normalEmail(body.technicalContact)
  const reachable = contact === '' || isEmail(contact)
  const settings = checkSettings(body, isLocal)
  if (!numbers.ok || !reachable || !settings.ok)
    return refuse([
      ...(numbers.ok ? [] : [numbers.refusal]),
      ...(reachable ? [] : [{ path: 'technicalContact', message: NO_ADDRESS }]),
      ...(settings.ok ? [] : settings.refusal),
    ])
  return accept({
    name: body.name,
    ...numbers.value,
    technicalContact: contact === '' ? null : contact,
    settings: settings.value,
  })
}

export const organisationRow = ({ name, rule, examples, technicalContact }: CheckedOrganisation) => ({
  name,
  memberNumberRule: rule.join('\n'),
  memberNumberExample: examples.join(EXAMPLES_BETWEEN),
  technicalContact,
})
