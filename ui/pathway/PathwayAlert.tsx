import { ArrowRight, TriangleAlert } from 'lucide'
import { Icon } from '../components/Icon.tsx'
import './PathwayAlert.css'

type PathwayAlertProps = {
  alert: { title: string; text: string; button: string }
  busy: boolean
  onEnter: () => void
}

/** In strong colours, before the first choice: who is concerned goes straight into the pathway. */
export function PathwayAlert({ alert, busy, onEnter }: PathwayAlertProps) {
  return (
    <section class="pathway-alert" aria-label={alert.title}>
      <h2>
        <Icon node={TriangleAlert} size={22} />
        {alert.title}
      </h2>
      <p>{alert.text}</p>
      <button
        type="button"
        aria-disabled={busy || undefined}
        onClick={() => {
          if (!busy) onEnter()
        }}
      >
        {alert.button}
        <Icon node={ArrowRight} size={20} />
      </button>
    </section>
  )
}
