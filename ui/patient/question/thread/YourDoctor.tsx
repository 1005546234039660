import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { DoctorLine } from '../../../doctorProfile/DoctorLine.tsx'

/** Nothing before a doctor has taken the question. */
export const YourDoctor = ({ now: { doctor } }: { now: ConsultationView }) => doctor && <DoctorLine doctor={doctor} />
