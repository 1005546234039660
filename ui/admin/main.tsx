import { start } from '../components/start.tsx'
import { AdminApp } from './AdminApp.tsx'

start(<AdminApp />)
