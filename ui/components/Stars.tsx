import { Star } from 'lucide'
import { useId } from 'preact/hooks'
import { fill } from '../i18n/locale.ts'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import './Stars.css'
import { templates } from './words.ts'

type StarsProps = { label: string; value: number | undefined; onValue: (stars: number) => void }

/** One to five, as radios: the arrows move, each star says its number. */
export function Stars({ label, value, onValue }: StarsProps) {
  const name = useId()
  return (
    <fieldset class="stars">
      <legend class="visually-hidden">{label}</legend>
      {[1, 2, 3, 4, 5].map((stars) => (
        <label key={stars} class={classes('star', stars <= (value ?? 0) && 'star--on')}>
          <input
            class="visually-hidden"
            type="radio"
            name={name}
            checked={value === stars}
            onChange={() => onValue(stars)}
          />
          <Icon node={Star} size={30} />
          <span class="visually-hidden">{fill(templates.stars, { count: stars })}</span>
        </label>
      ))}
    </fieldset>
  )
}
