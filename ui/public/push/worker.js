// Shows what the service sends to this device while its page is not in sight. It caches nothing and sees no request.
addEventListener('push', (event) => {
  event.waitUntil(show(event.data ? event.data.json() : {}))
})

addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data?.url ?? '/'))
})

const windows = () => clients.matchAll({ type: 'window', includeUncontrolled: true })

async function show({ title = 'Permanence', body = '', url = '/', tag }) {
  await registration.showNotification(title, { body, tag, data: { url }, icon: '/favicon.svg' })
}

/** The page if it stands somewhere, else a new one. */
async function open(url) {
  const wanted = new URL(url, location.origin).href
  const there = (await windows()).find((client) => client.url === wanted)
  return there ? there.focus() : clients.openWindow(wanted)
}
