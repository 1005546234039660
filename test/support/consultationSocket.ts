import type { Person } from './person.ts'

/** A person's socket on a consultation, from outside any page. Node's WebSocket takes headers; the DOM's type does not know. */
export function openConsultationSocket(person: Person, consultationId: string): WebSocket {
  const address = `${person.base.replace('http', 'ws')}/api/consultations/${consultationId}/socket`
  return Reflect.construct(WebSocket, [address, { headers: { cookie: person.cookie, origin: person.base } }])
}
