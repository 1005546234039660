import { Inbox, RotateCw } from 'lucide'
import { useEffect } from 'preact/hooks'
import { AppBar } from '../components/AppBar.tsx'
import { Button } from '../components/Button.tsx'
import { Empty } from '../components/Empty.tsx'
import { Failed } from '../components/Failed.tsx'
import { PageFooter } from '../components/PageFooter.tsx'
import { Skeleton } from '../components/Skeleton.tsx'
import { TextField } from '../components/TextField.tsx'
import { fill, t } from '../i18n/locale.ts'
import { setPageTitle } from '../lib/pageTitle.ts'
import { useModel } from '../lib/useModel.ts'
import { MessageCard } from './MessageCard.tsx'
import './MailboxPage.css'
import { createMailbox } from './mailboxModel.ts'
import { templates, words } from './words.ts'

export function MailboxPage({ address }: { address: string }) {
  const model = useModel(() => createMailbox(address))
  const title = t(words.title)
  useEffect(() => setPageTitle(`${title} · Permanence`), [title])
  const state = model.mailbox.value
  const messages = state.value?.messages
  return (
    <>
      <AppBar title={title} subtitle={t(words.subtitle)} />
      <main class="page mailbox">
        <form
          class="mailbox-search"
          onSubmit={(event) => {
            event.preventDefault()
            model.refresh()
          }}
        >
          <TextField
            label={t(words.address)}
            type="search"
            inputMode="email"
            autoCapitalize="off"
            value={model.address.value}
            onValue={(value) => {
              model.address.value = value
            }}
          />
          <Button type="submit" variant="ghost" icon={RotateCw}>
            {t(words.refresh)}
          </Button>
        </form>
        {state.status === 'failed' && <Failed failure={state.failure} onRetry={model.refresh} />}
        {state.status === 'loading' && !messages && <Skeleton lines={6} />}
        {messages && messages.length === 0 && (
          <Empty icon={Inbox} title={t(words.emptyTitle)}>
            {t(model.address.value.trim() === '' ? words.empty : words.emptySearch)}
          </Empty>
        )}
        {messages && messages.length > 0 && (
          <section class="stack" aria-labelledby="messages">
            <h2 id="messages" class="small muted" aria-live="polite">
              {fill(templates.count, { count: messages.length })}
            </h2>
            {messages.map((message) => (
              <MessageCard key={message.id} message={message} />
            ))}
          </section>
        )}
      </main>
      <PageFooter />
    </>
  )
}
