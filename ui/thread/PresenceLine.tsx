import { useEffect, useRef } from 'preact/hooks'
import type { Phrase, Template } from '../../domain/language/phrase.ts'
import type { ConsultationView } from '../../protocol/consultation.ts'
import { announce } from '../components/live.ts'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import './PresenceLine.css'

const templates = {
  here: {
    fr: ({ name }) => `${name} est là`,
    en: ({ name }) => `${name} is here`,
  } satisfies Template<{ name: string }>,
  back: {
    fr: ({ name }) => `${name} est de retour`,
    en: ({ name }) => `${name} is back`,
  } satisfies Template<{ name: string }>,
  left: {
    fr: ({ name, hour }) => `${name} a quitté la page à ${hour}. Vos messages l’attendent.`,
    en: ({ name, hour }) => `${name} left the page at ${hour}. Your messages will be there.`,
  } satisfies Template<{ name: string; hour: string }>,
  notYet: {
    fr: ({ name }) => `${name} n’est pas encore sur la page.`,
    en: ({ name }) => `${name} is not on the page yet.`,
  } satisfies Template<{ name: string }>,
}
const nobody: Phrase = { fr: 'Votre interlocuteur', en: 'The other person' }

type PresenceLineProps = { presence: ConsultationView['presence']['patient']; name: string }

/** Who is on the other side: here, left since when, back; each change said once. */
export function PresenceLine({ presence: { here, since }, name: given }: PresenceLineProps) {
  const name = given === '' ? t(nobody) : given
  const before = useRef<{ here: boolean; left: boolean }>({ here, left: false })
  const text = here
    ? fill(before.current.left ? templates.back : templates.here, { name })
    : since === null
      ? fill(templates.notYet, { name })
      : fill(templates.left, { name, hour: format.hour(since) })

  useEffect(() => {
    if (before.current.here === here) return
    announce(here ? fill(templates.back, { name }) : text)
    before.current = { here, left: before.current.left || !here }
  }, [here])

  return (
    <p class="presence">
      <span class={here ? 'presence-dot presence-dot--here' : 'presence-dot'} aria-hidden="true" />
      {text}
    </p>
  )
}
