import { addNote } from '../features/doctor/addNote.ts'
import { amendReport } from '../features/doctor/amendReport.ts'
import { checkPrescription } from '../features/doctor/checkPrescription.ts'
import { draftPrescription } from '../features/doctor/draftPrescription.ts'
import { endConsultation } from '../features/doctor/endConsultation.ts'
import { handOverConsultation } from '../features/doctor/handOverConsultation.ts'
import { openHistory, readHistory } from '../features/doctor/history.ts'
import { listCare } from '../features/doctor/listCare.ts'
import { listColleagues } from '../features/doctor/listColleagues.ts'
import { listEarlier } from '../features/doctor/listEarlier.ts'
import { listPrescriptions } from '../features/doctor/listPrescriptions.ts'
import { openDeskSocket } from '../features/doctor/openDeskSocket.ts'
import { pauseDesk } from '../features/doctor/pauseDesk.ts'
import { publishReport } from '../features/doctor/publishReport.ts'
import { readDay } from '../features/doctor/readDay.ts'
import { readMedicine } from '../features/doctor/readMedicine.ts'
import { readQueue } from '../features/doctor/readQueue.ts'
import { readRecord } from '../features/doctor/readRecord.ts'
import { releaseConsultation } from '../features/doctor/releaseConsultation.ts'
import { revokePrescription } from '../features/doctor/revokePrescription.ts'
import { searchMedicines } from '../features/doctor/searchMedicines.ts'
import { signPrescription } from '../features/doctor/signPrescription.ts'
import { takeConsultation } from '../features/doctor/takeConsultation.ts'
import { changeText, listTexts, makeText, removeText } from '../features/doctor/texts.ts'
import { editOwnProfile } from '../features/doctorProfile/editOwnProfile.ts'
import { readOwnProfile } from '../features/doctorProfile/readOwnProfile.ts'
import { keepForm } from '../features/pathways/keepForm.ts'
import { readForm } from '../features/pathways/readForm.ts'
import type { Route } from './route.ts'

/** The doctor’s desk. */
export const DESK_ROUTES: readonly Route[] = [
  ['GET', '/api/doctor/queue', 'queue.read', readQueue],
  ['GET', '/api/doctor/socket', 'queue.read', openDeskSocket],
  ['PUT', '/api/doctor/presence', 'presence.set', pauseDesk],
  ['GET', '/api/doctor/medicines', 'medicine.search', searchMedicines],
  ['GET', '/api/doctor/medicines/:cis', 'medicine.search', readMedicine],
  ['GET', '/api/doctor/consultations', 'queue.read', listCare],
  ['GET', '/api/doctor/consultations/:id', 'consultation.read-record', readRecord],
  ['POST', '/api/doctor/consultations/:id/take', 'consultation.take', takeConsultation],
  ['POST', '/api/doctor/consultations/:id/release', 'consultation.release', releaseConsultation],
  ['POST', '/api/doctor/consultations/:id/hand-over', 'consultation.hand-over', handOverConsultation],
  ['GET', '/api/doctor/colleagues', 'colleague.list', listColleagues],
  ['POST', '/api/doctor/consultations/:id/end', 'consultation.end', endConsultation],
  ['GET', '/api/doctor/consultations/:id/forms/:pathway', 'form.read', readForm],
  ['PUT', '/api/doctor/consultations/:id/forms/:pathway', 'form.write', keepForm],
  ['POST', '/api/doctor/consultations/:id/report', 'report.publish', publishReport],
  ['POST', '/api/doctor/consultations/:id/notes', 'note.add', addNote],
  ['GET', '/api/doctor/patients/:id/history', 'history.read', readHistory],
  ['POST', '/api/doctor/patients/:id/history', 'history.open', openHistory],
  ['GET', '/api/doctor/profile', 'own-profile.read', readOwnProfile],
  ['PATCH', '/api/doctor/profile', 'own-profile.edit', editOwnProfile],
  ['GET', '/api/doctor/day', 'queue.read', readDay],
  ['GET', '/api/doctor/texts', 'text.manage', listTexts],
  ['POST', '/api/doctor/texts', 'text.manage', makeText],
  ['PUT', '/api/doctor/texts/:id', 'text.manage', changeText],
  ['DELETE', '/api/doctor/texts/:id', 'text.manage', removeText],
  ['POST', '/api/doctor/consultations/:id/report/addenda', 'report.amend', amendReport],
  ['POST', '/api/doctor/consultations/:id/prescriptions', 'prescription.draft', draftPrescription],
  ['POST', '/api/doctor/consultations/:id/prescriptions/check', 'prescription.draft', checkPrescription],
  ['GET', '/api/doctor/consultations/:id/prescriptions', 'prescription.draft', listEarlier],
  ['GET', '/api/doctor/prescriptions', 'queue.read', listPrescriptions],
  ['POST', '/api/doctor/prescriptions/:id/sign', 'prescription.sign', signPrescription],
  ['POST', '/api/doctor/prescriptions/:id/revoke', 'prescription.revoke', revokePrescription],
]
