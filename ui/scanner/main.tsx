import { start } from '../components/start.tsx'
import { ScannerPage } from './ScannerPage.tsx'

start(<ScannerPage />)
