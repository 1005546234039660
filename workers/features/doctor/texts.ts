import { and, asc, eq } from 'drizzle-orm'
import { written } from '../../../domain/report/sections.ts'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import { doctorTextBody } from '../../../protocol/desk.ts'
import { invalid, type Problem } from '../../../protocol/problems.ts'
import { sections } from '../../../protocol/report.ts'
import { json, noContent } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Context, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { doctorTexts } from '../../storage/deskSchema.ts'

/** More than anybody finds again in a list. */
const AT_MOST = 100

/** `GET /api/doctor/texts`: the doctor's own templates and quick texts, by name. */
export const listTexts: Handler = async (context) => {
  const rows = await database(context.env)
    .select()
    .from(doctorTexts)
    .where(eq(doctorTexts.accountId, accountOf(context)))
    .orderBy(asc(doctorTexts.name))
  return json({
    texts: rows.map(({ id, kind, name, content }) => ({
      id,
      kind,
      name,
      sections: kind === 'template' ? sections.parse(JSON.parse(content)) : null,
      text: kind === 'quick' ? content : '',
    })),
  })
}

/** `POST /api/doctor/texts` */
export const makeText: Handler = async (context) => {
  const read = await readText(context)
  if (!read.ok) return read.refusal
  const accountId = accountOf(context)
  const db = database(context.env)
  if ((await db.$count(doctorTexts, eq(doctorTexts.accountId, accountId))) >= AT_MOST)
    return { problem: 'too-many-texts' }
  const id = randomId()
  await db.insert(doctorTexts).values({ id, accountId, ...read.value, createdAt: context.now })
  return json({ id }, 201)
}

/** `PUT /api/doctor/texts/{id}` */
export const changeText: Handler = async (context) => {
  const read = await readText(context)
  if (!read.ok) return read.refusal
  const changed = await database(context.env)
    .update(doctorTexts)
    .set(read.value)
    .where(own(context))
    .returning({ id: doctorTexts.id })
  return changed[0] ? json(changed[0]) : { problem: 'not-found' }
}

/** `DELETE /api/doctor/texts/{id}` */
export const removeText: Handler = async (context) => {
  const gone = await database(context.env).delete(doctorTexts).where(own(context)).returning({ id: doctorTexts.id })
  return gone[0] ? noContent() : { problem: 'not-found' }
}

const own = (context: Context) =>
  and(eq(doctorTexts.id, context.params['id'] ?? ''), eq(doctorTexts.accountId, accountOf(context)))

type Kept = { kind: 'template' | 'quick'; name: string; content: string }

async function readText({ request }: Context): Promise<Result<Kept, Problem>> {
  const body = await readJson(request, doctorTextBody)
  if (!body.ok) return body
  const { kind, name, sections: given = {}, text = '' } = body.value
  const content = kind === 'template' ? JSON.stringify(written(given)) : text.trim()
  const missing = { fr: 'Écrivez ce texte.', en: 'Write this text.' }
  if (content === '' || content === '{}') return refuse(invalid(kind === 'template' ? 'sections' : 'text', missing))
  if (name.trim() === '') return refuse(invalid('name', { fr: 'Donnez-lui un nom.', en: 'Give it a name.' }))
  return accept({ kind, name: name.trim(), content })
}
