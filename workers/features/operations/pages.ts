import { FROM_MAIL } from '../../../domain/people/mailLink.ts'
import type { Context, Handler } from '../../http/context.ts'
import { securePage } from '../../http/securityHeaders.ts'
import { followMailLink } from '../accounts/followMailLink.ts'
import { callHosts } from '../calls/callHosts.ts'
import { ancestorsOf } from '../widget/ancestorsOf.ts'

type Face = 'patient' | 'docs' | 'offline' | 'doctor' | 'admin' | 'integrators' | 'pharmacy' | 'scanner' | 'mailbox'

const face =
  (name: Face, kind: 'page' | 'secret' | 'mailbox' = 'page'): Handler =>
  async ({ env, url }: Context) =>
    securePage(await env.ASSETS.fetch(new URL(`/${name}`, url.origin)), kind)

/** A page on which people call. */
const callingPage = async (name: 'patient' | 'doctor', { env, url }: Context, ancestors: readonly string[] = []) =>
  securePage(await env.ASSETS.fetch(new URL(`/${name}`, url.origin)), 'page', ancestors, callHosts(env))

/** A page of signed-in people: a mail's link to it may ask for a login first. */
const behindLogin =
  (page: Handler): Handler =>
  async (context) =>
    context.url.searchParams.has(FROM_MAIL) ? followMailLink(context) : page(context)

const portal: Handler = async (context) => callingPage('patient', context, await ancestorsOf(context))
/** The patient's app: every path of it is the same page, which finds its own way, inside a widget too. */
export const patientPage = behindLogin(portal)
/** What the service worker keeps for when there is no network. */
export const offlinePage = face('offline')
/** The documentation for integrators. */
export const docsPage = face('docs')
export const doctorPage = behindLogin((context) => callingPage('doctor', context))
export const adminPage = behindLogin(face('admin'))
export const integratorsPage = behindLogin(face('integrators'))
/** Its address holds a prescription's token: no cache keeps it, no other site learns of it. */
export const pharmacyPage = face('pharmacy', 'secret')
/** Its address holds nothing: the code that it reads opens the page above. */
export const scannerPage = face('scanner')
export const mailboxPage = face('mailbox', 'mailbox')

/** A file of the pages' own that stands beside them: the icon. */
export const staticFile: Handler = async ({ env, request }) => securePage(await env.ASSETS.fetch(request))
