import { start } from '../components/start.tsx'
import { App } from './App.tsx'
import { registerServiceWorker } from './install.ts'

start(<App />)
registerServiceWorker()
