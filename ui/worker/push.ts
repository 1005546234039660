import { type PushContent, pushContent } from '../../protocol/push.ts'

declare const self: ServiceWorkerGlobalScope

/** A browser takes the right to push away from who receives one and shows nothing: this is shown for want of words. */
const WORDLESS: PushContent = { title: 'Permanence', body: '', url: '/', tag: 'permanence' }

function contentOf(data: PushMessageData | null): PushContent {
  try {
    const parsed = pushContent.safeParse(data?.json())
    return parsed.success ? parsed.data : WORDLESS
  } catch {
    return WORDLESS
  }
}

/** The page that the notice is about, where it stands open; else a new one. */
async function goTo(url: string): Promise<void> {
  const { pathname } = new URL(url, self.location.origin)
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const there = open.find((client) => new URL(client.url).pathname === pathname)
  await (there ? there.focus() : self.clients.openWindow(pathname))
}

/** The browser changed this device's address: the service is told the new one, by the session that is still open. */
async function renew(options: PushSubscriptionOptionsInit): Promise<void> {
  const subscription = await self.registration.pushManager.subscribe(options)
  await fetch('/api/push/subscriptions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(subscription),
  })
}

self.addEventListener('push', (event) => {
  const { title, body, url, tag } = contentOf(event.data)
  event.waitUntil(self.registration.showNotification(title, { body, tag, data: { url }, icon: '/icons/192.png' }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { data } = event.notification
  event.waitUntil(goTo(typeof data?.url === 'string' ? data.url : '/'))
})

self.addEventListener('pushsubscriptionchange', (event) => {
  const options = event.oldSubscription?.options
  if (options) event.waitUntil(renew({ userVisibleOnly: true, applicationServerKey: options.applicationServerKey }))
})
