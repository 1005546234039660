import { base64url, bytesOfBase64url } from '../prescription/keys.ts'

/**
 * Secrets that we must be able to read again (those that sign webhooks, those that verify hand-overs) lie sealed in the
 * database: AES-256-GCM with a key that is in the Worker's configuration only. A copy of the database opens none.
 */
export type SealingConfiguration = { ENVIRONMENT: string; SECRETS_KEY?: string | undefined }

/** Published with the source and therefore worth nothing: used only while ENVIRONMENT is `local` and no key is set. */
export const DEMO_SECRETS_KEY = 'demo:ZGVtby1zZWFsaW5nLWtleS1mb3ItbG9jYWwtdXNlLiE'

/** What every sealed text begins with; then the key's name, and the IV with the ciphertext. */
const MARK = 'sealed.v1'
const KEY_BYTES = 32
/** 96 bits, as GCM wants them; random, since a key seals far fewer than 2^32 texts (NIST SP 800-38D, 8.3). */
const IV_BYTES = 12

type Sealing = { sealing: string; keys: ReadonlyMap<string, CryptoKey> }

function keysText({ ENVIRONMENT, SECRETS_KEY }: SealingConfiguration): string {
  if (ENVIRONMENT === 'local') return SECRETS_KEY || DEMO_SECRETS_KEY
  if (!SECRETS_KEY) throw new Error('SECRETS_KEY is not set, and the demonstration key seals only locally')
  if (SECRETS_KEY.includes(DEMO_SECRETS_KEY.slice(5)))
    throw new Error('SECRETS_KEY holds the published demonstration key: make one of your own')
  return SECRETS_KEY
}

async function importKeys(text: string): Promise<Sealing> {
  const named = text.split(',').map((part) => {
    const [, name = '', key = ''] = /^([A-Za-z0-9-]{1,32}):([A-Za-z0-9_-]+)$/.exec(part.trim()) ?? []
    const bytes = bytesOfBase64url(key)
    if (bytes.byteLength !== KEY_BYTES) throw new Error('SECRETS_KEY: write name:key, the key 32 bytes in base64url')
    return { name, bytes }
  })
  const load = (bytes: Uint8Array<ArrayBuffer>) =>
    crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  const keys = await Promise.all(named.map(async ({ name, bytes }) => [name, await load(bytes)] as const))
  return { sealing: named[0]?.name ?? '', keys: new Map(keys) }
}

const imported = new Map<string, Sealing>()

/** Imported once per isolate. The value is kept, not its promise: another request could not await it in workerd. */
async function sealingOf(configuration: SealingConfiguration): Promise<Sealing> {
  const text = keysText(configuration)
  const known = imported.get(text)
  if (known) return known
  const keys = await importKeys(text)
  imported.set(text, keys)
  return keys
}

/** What the text is and whose, so that a sealed one copied into another row does not open there. */
const bound = (iv: Uint8Array<ArrayBuffer>, label: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(label),
})

/** Whether a text is a sealed one: a text from outside must be, even on a developer's machine. */
export const isSealed = (text: string): boolean => text.startsWith(`${MARK}.`)

/** @param label where the text is kept, such as `webhook_endpoints.secret:ID` */
export async function seal(configuration: SealingConfiguration, label: string, text: string): Promise<string> {
  const { sealing, keys } = await sealingOf(configuration)
  const key = keys.get(sealing)
  if (!key) throw new Error('SECRETS_KEY holds no key')
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const sealed = new Uint8Array(await crypto.subtle.encrypt(bound(iv, label), key, new TextEncoder().encode(text)))
  return `${MARK}.${sealing}.${base64url(iv)}.${base64url(sealed)}`
}

/** The text again; throws when its key is gone, or when it was sealed for another place or changed. */
export async function open(configuration: SealingConfiguration, label: string, stored: string): Promise<string> {
  const [kind, version, name, iv, sealed] = stored.split('.')
  if (`${kind}.${version}` !== MARK || !name || !iv || !sealed) {
    // On a developer's machine there may be rows from before texts were sealed.
    if (configuration.ENVIRONMENT === 'local') return stored
    throw new Error(`${label} is not sealed`)
  }
  const key = (await sealingOf(configuration)).keys.get(name)
  if (!key) throw new Error(`${label} was sealed with the key ${name}, which SECRETS_KEY no longer holds`)
  const text = await crypto.subtle.decrypt(bound(bytesOfBase64url(iv), label), key, bytesOfBase64url(sealed))
  return new TextDecoder().decode(text)
}
