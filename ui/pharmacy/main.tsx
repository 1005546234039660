import { start } from '../components/start.tsx'
import { tokenOfPath } from './derivePharmacy.ts'
import { PharmacyPage } from './PharmacyPage.tsx'

start(<PharmacyPage token={tokenOfPath(location.pathname)} />)
