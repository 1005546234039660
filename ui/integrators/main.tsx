import { start } from '../components/start.tsx'
import { IntegratorsApp } from './IntegratorsApp.tsx'

start(<IntegratorsApp />)
