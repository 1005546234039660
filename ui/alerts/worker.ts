const PATH = '/sw.js'

/** The origin's one worker, where it is there already. */
export async function currentWorker(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await navigator.serviceWorker?.getRegistration('/')
  } catch {
    return undefined
  }
}

/** The same, put there if need be and ready to receive. Throws where the browser refuses (a private window). */
export async function readyWorker(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register(PATH)
  return navigator.serviceWorker.ready
}
