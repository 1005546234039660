import { listManagedTexts } from '../features/admin/consentTexts/listManagedTexts.ts'
import { publishText } from '../features/admin/consentTexts/publishText.ts'
import { editDoctor } from '../features/admin/doctors/editDoctor.ts'
import { inviteAgain } from '../features/admin/doctors/inviteAgain.ts'
import { inviteDoctor } from '../features/admin/doctors/inviteDoctor.ts'
import { listDoctors } from '../features/admin/doctors/listDoctors.ts'
import { resumeDoctor } from '../features/admin/doctors/resumeDoctor.ts'
import { suspendDoctor } from '../features/admin/doctors/suspendDoctor.ts'
import { changeHours } from '../features/admin/hours/changeHours.ts'
import { listHours } from '../features/admin/hours/listHours.ts'
import { exportJournal } from '../features/admin/journal/exportJournal.ts'
import { readJournal } from '../features/admin/journal/readJournal.ts'
import { listParked } from '../features/admin/listParked.ts'
import { listRatings } from '../features/admin/listRatings.ts'
import { addOrganisation } from '../features/admin/organisations/addOrganisation.ts'
import { editOrganisation } from '../features/admin/organisations/editOrganisation.ts'
import { listOrganisations } from '../features/admin/organisations/listOrganisations.ts'
import { lookAfter } from '../features/admin/organisations/lookAfter.ts'
import { readQueues } from '../features/admin/readQueues.ts'
import { readWaits } from '../features/admin/readWaits.ts'
import { retryParked } from '../features/admin/retryParked.ts'
import { changeTerm } from '../features/pathways/changeTerm.ts'
import { listPathways } from '../features/pathways/listPathways.ts'
import { readLearned } from '../features/pathways/readLearned.ts'
import { readPathwayVersion } from '../features/pathways/readPathwayVersion.ts'
import { savePathway } from '../features/pathways/savePathway.ts'
import type { Route } from './route.ts'

/** Who runs the service. */
export const ADMINISTRATION_ROUTES: readonly Route[] = [
  ['GET', '/api/admin/queues', 'service.watch', readQueues],
  ['GET', '/api/admin/waits', 'service.watch', readWaits],
  ['GET', '/api/admin/parked', 'delivery.retry', listParked],
  ['POST', '/api/admin/parked/retry', 'delivery.retry', retryParked],
  ['GET', '/api/admin/organisations', 'organisation.list', listOrganisations],
  ['POST', '/api/admin/organisations', 'organisation.add', addOrganisation],
  ['PATCH', '/api/admin/organisations/:id', 'organisation.edit', editOrganisation],
  ['POST', '/api/admin/organisations/:id/look-after', 'organisation.look-after', lookAfter],
  ['GET', '/api/admin/opening-hours', 'hours.read', listHours],
  ['PUT', '/api/admin/opening-hours/:specialty', 'hours.change', changeHours],
  ['GET', '/api/admin/consent-texts', 'consent-text.manage', listManagedTexts],
  ['POST', '/api/admin/consent-texts', 'consent-text.publish', publishText],
  ['GET', '/api/admin/ratings', 'rating.list', listRatings],
  ['GET', '/api/admin/journal', 'audit.read', readJournal],
  ['GET', '/api/admin/journal/export', 'audit.export', exportJournal],
  ['GET', '/api/admin/pathways', 'pathway.manage', listPathways],
  ['POST', '/api/admin/pathways', 'pathway.edit', savePathway],
  ['GET', '/api/admin/pathways/:id/learned', 'pathway.manage', readLearned],
  ['GET', '/api/admin/pathways/:id/versions/:version', 'pathway.manage', readPathwayVersion],
  ['POST', '/api/admin/pathways/:id/versions/:version/term', 'pathway.publish', changeTerm],
  ['GET', '/api/admin/doctors', 'doctor.manage', listDoctors],
  ['POST', '/api/admin/doctors', 'doctor.invite', inviteDoctor],
  ['PATCH', '/api/admin/doctors/:id', 'doctor.edit', editDoctor],
  ['POST', '/api/admin/doctors/:id/invitation', 'doctor.invite', inviteAgain],
  ['POST', '/api/admin/doctors/:id/suspend', 'doctor.suspend', suspendDoctor],
  ['POST', '/api/admin/doctors/:id/resume', 'doctor.resume', resumeDoctor],
]
