import { start } from '../components/start.tsx'
import { DocsPage } from './DocsPage.tsx'

start(<DocsPage />)
