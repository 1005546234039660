import { Page } from '../frame/Page.tsx'

export function NewQuestion() {
  return <Page title="…">{null}</Page>
}
