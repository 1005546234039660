/** The offline page, for who opens the portal itself; inside an insurer's page it would be another site's. */
export function registerServiceWorker(): void {
  if (window.top !== window || !('serviceWorker' in navigator)) return
  addEventListener('load', () => {
    // A browser that refuses (a private window) only misses the offline page.
    navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  })
}
