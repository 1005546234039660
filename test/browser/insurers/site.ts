import type { Browser } from 'playwright-core'
import { launchShell } from '../../support/browser.ts'
import { type Server, startServer } from '../../support/server.ts'

/** One server and one browser for all that concerns insurers and their developers. */
export let server: Server
export let browser: Browser

export async function openSite(): Promise<void> {
  server = await startServer()
  browser = await launchShell()
}

export async function closeSite(): Promise<void> {
  await browser?.close()
  await server?.stop()
}
