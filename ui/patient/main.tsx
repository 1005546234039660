import { start } from '../components/start.tsx'
import { App } from './App.tsx'

start(<App />)
