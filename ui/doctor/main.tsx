import { start } from '../components/start.tsx'
import { DoctorApp } from './DoctorApp.tsx'

start(<DoctorApp />)
