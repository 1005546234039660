import type { Consultation, DocumentOfConsultation } from './consultation.ts'

type Written = { state: Consultation['state']; documents: readonly Pick<DocumentOfConsultation, 'kind'>[] }

/** An ended consultation stays its doctor's until the report is published (api.md: writing stays open after `ended`). */
export const isReportDue = ({ state, documents }: Written): boolean =>
  state === 'ended' && !documents.some(({ kind }) => kind === 'report')
