import { start } from '../components/start.tsx'
import { App } from './App.tsx'
import { registerServiceWorker } from './install.ts'

start(<App />)
registerServiceWorker()
if (window.parent !== window) import('./embedded/startEmbedded.ts').then(({ startEmbedded }) => startEmbedded())
