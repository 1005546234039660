import { eq } from 'drizzle-orm'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { accounts, doctors } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { patients } from '../../storage/peopleSchema.ts'
import { agreedBy, outdatedOf } from './consentsInForce.ts'
import { actsFor, isSecretSpace } from './ownPatient.ts'
import { patientView } from './patientView.ts'
import { waitingRecord } from './waitingRecord.ts'

/** `GET /api/me`: who is signed in, and for whom they may ask. */
export const readMe: Handler = async (context) => {
  const accountId = accountOf(context)
  const db = database(context.env)
  const [[found, doctor, own], agreed, secret] = await Promise.all([
    db.batch([
      db
        .select({ id: accounts.id, email: accounts.email, role: accounts.role, locale: accounts.locale })
        .from(accounts)
        .where(eq(accounts.id, accountId)),
      db.select().from(doctors).where(eq(doctors.accountId, accountId)),
      db.select().from(patients).where(actsFor(context.env, accountId)).orderBy(patients.createdAt),
    ]),
    agreedBy(context.env, accountId),
    isSecretSpace(context.env, accountId),
  ])
  const [account] = found
  if (!account) return { problem: 'not-signed-in' }
  const waiting = account.role === 'member' ? await waitingRecord(context.env, account, context.now) : null
  const [named] = doctor
  const name = named ? { name: `${named.title} ${named.firstName} ${named.lastName}` } : {}
  return json({
    account: { ...account, ...name },
    patients: own.map((row) => patientView(row, context.now, accountId)),
    consultationTermsAccepted: agreed['consultation-terms'].state === 'in-force',
    consentsToHealthData: agreed['health-data'].state === 'in-force',
    outdatedConsents: outdatedOf(agreed),
    secret,
    ...(waiting ? { invitation: { inviter: waiting.holder } } : {}),
  })
}
