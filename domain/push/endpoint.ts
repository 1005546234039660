/** The push services of the browsers. A subscription names the address that we call: no other may be named. */
const SERVICES = [
  /^fcm\.googleapis\.com$/,
  /^(.+\.)?push\.services\.mozilla\.com$/,
  /^(.+\.)?push\.apple\.com$/,
  /^(.+\.)?notify\.windows\.com$/,
]

const LOOPBACK = /^(localhost|127\.0\.0\.1)$/

/** Whether a device's push address may be called; while local, a stand-in on loopback may too. */
export function isPushEndpoint(endpoint: string, local: boolean): boolean {
  let url: URL
  try {
    url = new URL(endpoint)
  } catch {
    return false
  }
  if (url.username !== '' || url.password !== '') return false
  if (local && url.protocol === 'http:' && LOOPBACK.test(url.hostname)) return true
  return url.protocol === 'https:' && url.port === '' && SERVICES.some((service) => service.test(url.hostname))
}
