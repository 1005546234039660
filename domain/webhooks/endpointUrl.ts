import ipaddr from 'ipaddr.js'
import { accept, type Result, refuse } from '../result.ts'
import { PRIVATE_SUFFIXES } from './privateNames.ts'

/** Why an address is no place to send events to. */
export type UrlRefusal =
  | 'unreadable'
  | 'too-long'
  | 'not-https'
  | 'credentials'
  | 'ip-literal'
  | 'private-name'
  | 'own-name'
  | 'port'

export type UrlRules = {
  /** While local, a receiver on the same machine is let through, over http. */
  local: boolean
  /** Our own origins, as `https://host[:port]`. */
  ownOrigins: readonly string[]
}

const LENGTH_MAX_CHARACTERS = 2048
/** The two spellings of the machine itself that a person types; every other one is somebody trying. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i
/** Ports below are other services' (mail, shells, databases' elders): nobody receives webhooks there. */
const FIRST_FREE_PORT = 1024

/**
 * The address of an endpoint, if events may go there (api.md, Integrators): https to a public name. The platform's own
 * network may let through what it should not, so the guard is ours, and it is asked again before each attempt.
 */
export function checkEndpointUrl(text: string, { local, ownOrigins }: UrlRules): Result<string, UrlRefusal> {
  if (text.length > LENGTH_MAX_CHARACTERS) return refuse('too-long')
  // What a URL parser quietly mends (spaces, tabs, line ends, backslashes) is how two parsers come to disagree.
  const authority = /^https?:\/\/([^/?#]+)/i.exec(text)?.[1]
  if (authority === undefined || /[^\x21-\x7e]|\\/.test(text) || !URL.canParse(text)) return refuse('unreadable')
  const url = new URL(text)
  url.hash = ''
  if (url.username !== '' || url.password !== '' || authority.includes('@')) return refuse('credentials')
  if (ownOrigins.includes(url.origin)) return refuse('own-name')
  if (url.protocol === 'http:') return local && LOOPBACK.test(authority) ? accept(url.href) : refuse('not-https')
  const name = url.hostname.toLowerCase().replace(/\.$/, '')
  if (name.startsWith('[') || ipaddr.isValid(name) || looksNumeric(name)) return refuse('ip-literal')
  const owned = ownOrigins.map((origin) => new URL(origin).hostname.toLowerCase())
  if (owned.some((own) => endsWithName(name, own))) return refuse('own-name')
  if (!isPublicName(name)) return refuse('private-name')
  if (url.port !== '' && Number(url.port) < FIRST_FREE_PORT) return refuse('port')
  return accept(url.href)
}

const endsWithName = (name: string, suffix: string) => name === suffix || name.endsWith(`.${suffix}`)

/** A last label of digits or 0x… is an address in some parser's eyes, whatever this one thinks. */
const looksNumeric = (name: string) => /(^|\.)(0x[0-9a-f]*|\d+)$/i.test(name)

function isPublicName(name: string): boolean {
  const labels = name.split('.')
  if (labels.length < 2 || labels.some((label) => !/^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label))) return false
  return !PRIVATE_SUFFIXES.some((suffix) => endsWithName(name, suffix))
}
