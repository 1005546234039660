import { useLocation } from 'preact-iso'
import { fill, t } from '../../i18n/locale.ts'
import { focusOn } from '../../lib/focus.ts'
import { useModel } from '../../lib/useModel.ts'
import { session } from '../frame/session.ts'
import { notice } from '../people/notice.ts'
import { Taking } from './Taking.tsx'
import { createTaking } from './takingModel.ts'
import { templates, words } from './words.ts'

/** To who has a space, and was invited to take the record into it that somebody else holds on them. */
export function JoinRecord({ inviter }: { inviter: string }) {
  const { route } = useLocation()
  const model = useModel(() =>
    createTaking('/api/own-spaces/join', () => {
      const { value } = session.state.peek()
      if (value) {
        const { invitation: _taken, ...rest } = value
        session.set(rest)
      }
      notice.value = words.joined
      route('/espace', true)
      // The button that was pressed is gone.
      scrollTo(0, 0)
      focusOn(document.querySelector('h1'))
    }),
  )
  return (
    <Taking model={model} title={t(words.joinTitle)}>
      {fill(templates.joinText, { inviter })}
    </Taking>
  )
}
