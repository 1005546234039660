import { AppBar } from '../components/AppBar.tsx'
import { PageFooter } from '../components/PageFooter.tsx'
import { start } from '../components/start.tsx'

start(
  <>
    <AppBar title="Permanence" />
    <main class="page" />
    <PageFooter />
  </>,
)
