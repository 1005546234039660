import { contentDisposition } from '../../../domain/attachments/fileName.ts'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { recordAccess } from '../../storage/recordAccess.ts'
import { ownPatient } from '../accounts/ownPatient.ts'
import { asJson } from './asJson.ts'
import { asZip } from './asZip.ts'
import { asFhir } from './fhir/bundle.ts'
import { holdingsOf } from './holdings.ts'

/** `GET /api/patients/{id}/export`: everything held on the person, as a download; taking it is written down too. */
export const exportPatient: Handler = async (context) => {
  const { url, now } = context
  const patient = await ownPatient(context)
  if (!patient) return { problem: 'not-found' }
  const format = url.searchParams.get('format') ?? 'json'
  if (format !== 'json' && format !== 'fhir' && format !== 'zip')
    return {
      problem: 'invalid',
      errors: [
        {
          path: 'format',
          message: { fr: 'Les formats sont json, fhir et zip.', en: 'Formats are json, fhir and zip.' },
        },
      ],
    }
  await recordAccess(context, {
    accountId: accountOf(context),
    action: 'patient.export',
    consultationId: null,
    patientId: patient.id,
  })
  const holdings = await holdingsOf(context, patient)
  const name = `permanence-${patient.firstName}-${patient.lastName}-${holdings.exportedAt.slice(0, 10)}`
  const attached = (extension: string) => contentDisposition('attachment', `${name}.${extension}`)
  switch (format) {
    case 'json':
      return json(asJson(holdings, now), 200, { 'content-disposition': attached('json') })
    case 'fhir':
      return json(asFhir(holdings), 200, {
        'content-type': 'application/fhir+json',
        'content-disposition': attached('fhir.json'),
      })
    case 'zip': {
      const { body, length } = await asZip(context, holdings)
      return new Response(body, {
        headers: {
          'content-type': 'application/zip',
          'content-length': String(length),
          'content-disposition': attached('zip'),
          'cache-control': 'no-store',
        },
      })
    }
  }
}
