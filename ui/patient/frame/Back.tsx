import { ChevronLeft } from 'lucide'
import { Icon } from '../../components/Icon.tsx'
import { t } from '../../i18n/locale.ts'
import './Back.css'
import { words } from './words.ts'

const PLACES = {
  space: { href: '/espace', words: words.space },
  profile: { href: '/profil', words: words.profile },
  beneficiaries: { href: '/beneficiaires', words: words.beneficiaries },
} as const

/** Where a page was come to from: a place of the member's, or a beneficiary's own page. */
export type Back = keyof typeof PLACES | { id: string; firstName: string; relation: string }

/** The way back in words, above a page: not everyone knows that a logo can be pressed. */
export function BackLink({ to }: { to: Back }) {
  const { href, label } = wayTo(to)
  return (
    <a href={href} class="back">
      <Icon node={ChevronLeft} size={18} />
      <span>
        <span class="visually-hidden">{t(words.back)}</span> {label}
      </span>
    </a>
  )
}

function wayTo(to: Back): { href: string; label: string } {
  if (typeof to === 'string') return { href: PLACES[to].href, label: t(PLACES[to].words) }
  if (to.relation === 'self') return wayTo('profile')
  return { href: `/beneficiaires/${to.id}`, label: to.firstName }
}
