import { Check, Copy, Mail, MessageSquare } from 'lucide'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../components/Button.tsx'
import { Card } from '../components/Card.tsx'
import { announce } from '../components/live.ts'
import { Tag } from '../components/Tag.tsx'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import './MessageCard.css'
import type { Message } from './messages.ts'
import { templates, words } from './words.ts'

const COPIED_MS = 2500

export function MessageCard({ message }: { message: Message }) {
  const { channel, subject, to, at, template, code, links } = message
  return (
    <Card as="article" label={subject || t(words[channel])}>
      <header class="message-head">
        <div class="message-words">
          <h3>{subject || t(words[channel])}</h3>
          <p class="small muted">
            {fill(templates.to, { to })} · <time dateTime={at}>{format.dateTime(at)}</time>
          </p>
        </div>
        <span class="row">
          <Tag icon={channel === 'sms' ? MessageSquare : Mail}>{t(words[channel])}</Tag>
          <Tag>{template}</Tag>
        </span>
      </header>
      {code && <Code code={code} />}
      {links.length > 0 && (
        <ul class="message-links" aria-label={t(words.links)}>
          {links.map((link) => (
            <li key={link}>
              <a href={link}>{link}</a>
            </li>
          ))}
        </ul>
      )}
      <MessageBody message={message} />
    </Card>
  )
}

function Code({ code }: { code: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), COPIED_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code)
      setCopied(true)
      announce(t(words.copied))
    } catch {
      // Not allowed to: the code stands there to be selected.
    }
  }
  return (
    <div class="message-code">
      <output>{code}</output>
      <Button variant="ghost" icon={copied ? Check : Copy} onPress={copy}>
        {t(copied ? words.copied : words.copy)}
      </Button>
    </div>
  )
}

/** Drawn only once opened: a page of fifty previews is slow. Links of the mail open beside this page. */
function MessageBody({ message: { html, text } }: { message: Message }) {
  const [open, setOpen] = useState(false)
  return (
    <details class="message-body" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(words.read)}</summary>
      {open && (
        <div class="stack">
          {html && (
            <iframe
              class="message-preview"
              title={t(words.html)}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              srcdoc={`<base target="_blank">${html}`}
            />
          )}
          <h4 class="small muted">{t(words.text)}</h4>
          <pre class="message-text">{text}</pre>
        </div>
      )}
    </details>
  )
}
