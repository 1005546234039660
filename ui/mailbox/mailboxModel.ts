import { effect, signal } from '@preact/signals'
import { api } from '../lib/api.ts'
import { resource } from '../lib/resource.ts'
import { mailboxAnswer } from './messages.ts'

const POLL_INTERVAL_MS = 4000
const TYPING_PAUSE_MS = 300

export function createMailbox(firstAddress: string) {
  const address = signal(firstAddress)
  const mailbox = resource((signal) => {
    const to = address.peek().trim()
    return api.get(`/dev/mailbox${to === '' ? '' : `?to=${encodeURIComponent(to)}`}`, mailboxAnswer, { signal })
  })

  const stop = effect(() => {
    const to = address.value.trim()
    history.replaceState(null, '', to === '' ? location.pathname : `?to=${encodeURIComponent(to)}`)
    const pause = setTimeout(mailbox.load, mailbox.state.peek().value === undefined ? 0 : TYPING_PAUSE_MS)
    return () => clearTimeout(pause)
  })

  const poll = setInterval(() => {
    if (document.visibilityState === 'visible' && mailbox.state.peek().status !== 'loading') mailbox.load()
  }, POLL_INTERVAL_MS)

  return {
    address,
    mailbox: mailbox.state,
    refresh: mailbox.load,
    dispose() {
      stop()
      clearInterval(poll)
      mailbox.dispose()
    },
  }
}
