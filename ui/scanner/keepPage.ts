const CACHE = 'scanner'
const PAGE = '/pharmacie'

/**
 * Keeps this page and what it has loaded, so that it opens without a network too; the service worker of the origin
 * (ui/worker) then finds it. True once that is so; a browser that refuses (a private window) only misses that.
 */
export async function keepPage(): Promise<boolean> {
  if (!('serviceWorker' in navigator) || window.top !== window) return false
  try {
    await navigator.serviceWorker.register('/sw.js')
    // What is loaded only when it is used must be there too.
    await Promise.all([import('jsqr'), import('@noble/ed25519')])
    const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
    const files = new Set(
      loaded
        .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
        .map(({ pathname }) => pathname),
    )
    const cache = await caches.open(CACHE)
    await cache.addAll([PAGE, ...files])
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url)
      if (pathname !== PAGE && !files.has(pathname)) await cache.delete(pathname)
    }
    return true
  } catch {
    return false
  }
}
