import { Page } from '../frame/Page.tsx'

export function Question() {
  return <Page title="…">{null}</Page>
}
