/**
 * The portal without a network: the offline page stands in for any page that can't be fetched. Nothing of a
 * person is ever put into a cache: what is health data lives on the server, and drafts in the page's own storage.
 */
declare const self: ServiceWorkerGlobalScope
/** The digest of the offline page, put in by the build: another page makes another worker, which installs it. */
declare const OFFLINE_VERSION: string

const OFFLINE_PAGE = '/hors-ligne'
const CACHE = `offline-${OFFLINE_VERSION}`

/** The page and every file that it names. */
async function keepOfflinePage(): Promise<void> {
  const cache = await caches.open(CACHE)
  const page = await fetch(OFFLINE_PAGE, { cache: 'reload' })
  const named = [...(await page.clone().text()).matchAll(/(?:src|href)="(\/[^"]+)"/g)].flatMap(([, path]) => path ?? [])
  await cache.put(OFFLINE_PAGE, page)
  await cache.addAll(named)
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith('offline-') && name !== CACHE).map((name) => caches.delete(name)),
  )
}

/** A page that its own people keep (the pharmacy's scanner keeps itself), else the offline page. */
async function keptPage(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? (await caches.match(OFFLINE_PAGE)) ?? Response.error()
}

async function fromHereOrNetwork(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepOfflinePage().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  // Files whose download failed are an error of the browser's; the doctor's desk and the pharmacist's page, which share
  // this origin, are not the portal, and have no question to keep.
  if (request.mode === 'navigate' && !/^\/(api\/|dev\/|o\/|medecin)/i.test(pathname))
    return event.respondWith(fetch(request).catch(() => keptPage(request)))
  if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') event.respondWith(fromHereOrNetwork(request))
})

export {}
