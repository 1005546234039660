/**
 * `npm run bench -- cost`: what 1,000 consultations cost at list prices, part by part, from counting what the product asks
 * of each part while consultations are lived through over its API. `CONSULTATIONS=100` lives more of them.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { Person } from '../../test/support/person.ts'
import { pause, startServer } from '../../test/support/server.ts'
import { live } from './consultation.ts'
import { COUNTED, type Counts } from './counts.ts'

const CONSULTATIONS = Number(process.env['CONSULTATIONS'] ?? 20)
/** Of ten questions so many have a file, a prescription, and one that is dispensed. */
const SHARES = { file: 3, prescription: 6, dispensed: 5 }

/** US dollars for a million, as the vendors' pages had them (docs/operations.md says which and when). */
const PER_MILLION = {
  workerRequest: 0.3,
  cpuMillisecond: 0.02,
  rowRead: 0.001,
  rowWritten: 1,
  objectRequest: 0.15,
  objectGigabyteSecond: 12.5,
  bucketWrite: 4.5,
  bucketRead: 0.36,
  mail: 900,
}
/** An object is billed with this much memory, and twenty messages on a socket as one request. */
const OBJECT_GIGABYTES = 0.128
const MESSAGES_PER_REQUEST = 20

/** Processor time of the runtime below a process group, in milliseconds. */
function processorTime(group: number): number {
  let ticks = 0
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (stat.includes('(workerd)') && Number(fields[2]) === group) ticks += Number(fields[11]) + Number(fields[12])
    } catch {
      // That process ended while we looked.
    }
  }
  return ticks * 10
}

/** What each consultation's object keeps, in bytes. */
function roomSizes(persistTo: string): number[] {
  const folder = `${persistTo}/v3/do/permanence-ConsultationRoom`
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite')
    .map((name) => statSync(`${folder}/${name}`).size)
}

const server = await startServer({ args: ['--log-level', 'error', 'bench/cost/entry.ts'] })
try {
  const doctor = new Person(server.url)
  const { data: demo } = await doctor.get('/dev/demo')
  await doctor.signIn(demo.doctors.find(({ specialty }: { specialty: string }) => specialty === 'generalist').email)
  // The desk is open all the while, as a doctor's is.
  const Socket = WebSocket as unknown as new (url: string, options: object) => WebSocket
  const desk = new Socket(`${server.url.replace('http', 'ws')}/api/doctor/socket`, {
    headers: { cookie: doctor.cookie, origin: server.url },
  })
  await new Promise((opened) => desk.addEventListener('message', opened, { once: true }))
  const patients: { person: Person; email: string }[] = []
  for (let nth = 0; nth < CONSULTATIONS; nth++) {
    const { email } = await new Person(server.url).signUp()
    patients.push({ person: new Person(server.url), email })
  }
  // What is still on its way is counted with what caused it.
  const settled = async (): Promise<Counts> => {
    for (let before = ''; ; await pause(2000)) {
      const now = await (await fetch(`${server.url}/bench/counts`)).text()
      if (now === before) return JSON.parse(now)
      before = now
    }
  }
  /** How many of each template a patient got. */
  const mailsOf = async (email: string): Promise<string[]> => {
    const answer = await fetch(`${server.url}/dev/mailbox?to=${encodeURIComponent(email)}`, {
      headers: { accept: 'application/json' },
    })
    const data: any = await answer.json()
    return data.messages.map(({ template }: { template: string }) => template)
  }
  const before = await settled()
  const cpuBefore = processorTime(server.group)
  for (const [nth, { person, email }] of patients.entries()) {
    const tenth = nth % 10
    await live(person, doctor, email, {
      file: tenth < SHARES.file,
      prescription: tenth < SHARES.prescription,
      dispensed: tenth < SHARES.dispensed,
    })
  }
  const cpu = processorTime(server.group) - cpuBefore
  const after = await settled()
  const templates = (await Promise.all(patients.map(({ email }) => mailsOf(email)))).flat()
  // The code of the sign-up came before.
  const sent = templates.length - CONSULTATIONS
  console.log(
    'mails:',
    Object.fromEntries([...new Set(templates)].map((name) => [name, templates.filter((each) => each === name).length])),
  )
  desk.close()
  const rooms = roomSizes(server.persistTo)

  const each = (name: keyof Counts) => (after[name] - before[name]) / CONSULTATIONS
  const dollars = (perConsultation: number, perMillion: number) => (perConsultation * 1000 * perMillion) / 1_000_000
  console.log(`${CONSULTATIONS} consultations; for each:`)
  console.table({
    ...Object.fromEntries(COUNTED.map((name) => [name, Math.round(each(name) * 10) / 10])),
    processorMilliseconds: Math.round(cpu / CONSULTATIONS),
    mails: sent / CONSULTATIONS,
    roomKilobytes: Math.round(rooms.reduce((sum, size) => sum + size, 0) / rooms.length / 1024),
  })
  const requests = each('objectRequests') + each('objectAlarms') + each('objectMessages') / MESSAGES_PER_REQUEST
  const gigabyteSeconds = (each('objectMilliseconds') / 1000) * OBJECT_GIGABYTES
  const bill = {
    'Workers, requests': dollars(each('workerRequests'), PER_MILLION.workerRequest),
    'Workers, processor': dollars(cpu / CONSULTATIONS, PER_MILLION.cpuMillisecond),
    'D1, rows read': dollars(each('d1RowsRead'), PER_MILLION.rowRead),
    'D1, rows written': dollars(each('d1RowsWritten'), PER_MILLION.rowWritten),
    'Durable Objects, requests': dollars(requests, PER_MILLION.objectRequest),
    'Durable Objects, duration': dollars(gigabyteSeconds, PER_MILLION.objectGigabyteSecond),
    'Durable Objects, rows read': dollars(each('objectRowsRead'), PER_MILLION.rowRead),
    'Durable Objects, rows written': dollars(each('objectRowsWritten'), PER_MILLION.rowWritten),
    'R2, writes': dollars(each('bucketWrites'), PER_MILLION.bucketWrite),
    'R2, reads': dollars(each('bucketReads'), PER_MILLION.bucketRead),
  }
  const platform = Object.values(bill).reduce((sum, part) => sum + part, 0)
  const rounded = Object.entries({
    ...bill,
    'Cloudflare, all of it': platform,
    mail: dollars(sent / CONSULTATIONS, PER_MILLION.mail),
  }).map(([part, cost]) => [part, `$${cost.toFixed(3)}`])
  console.log('1,000 consultations at list prices:')
  console.table(Object.fromEntries(rounded))
} finally {
  await server.stop()
}
