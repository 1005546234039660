import type { Page } from 'playwright-core'

/**
 * Gives a page's device a key of its own (CDP, WebAuthn). Its owner touches it whenever it is asked for, in the address
 * field's suggestions too, until `touches(false)`: then what is asked for waits.
 */
export async function holdsKeys(page: Page): Promise<{ touches: (enabled: boolean) => Promise<void> }> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    async touches(enabled) {
      await devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
    },
  }
}
