import { start } from '../components/start.tsx'
import { OfflinePage } from './OfflinePage.tsx'

start(<OfflinePage />)
