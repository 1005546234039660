import { consultationList } from '../../../protocol/consultation.ts'
import { documentList } from '../../../protocol/documents.ts'
import { api } from '../../lib/api.ts'
import { resource } from '../../lib/resource.ts'

export const questionsResource = () => resource((signal) => api.get('/api/consultations', consultationList, { signal }))
export const documentsResource = () => resource((signal) => api.get('/api/documents', documentList, { signal }))
