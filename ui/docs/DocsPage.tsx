import { useMemo } from 'preact/hooks'
import { AppBar } from '../components/AppBar.tsx'
import { Failed } from '../components/Failed.tsx'
import { PageFooter } from '../components/PageFooter.tsx'
import { Skeleton } from '../components/Skeleton.tsx'
import { locale, t } from '../i18n/locale.ts'
import { useModel } from '../lib/useModel.ts'
import './Docs.css'
import { createDocs } from './docsModel.ts'
import { GUIDES } from './guide/guides.ts'
import { deriveReference } from './reference/deriveReference.ts'
import { ReferenceSection } from './reference/ReferenceSection.tsx'
import { words } from './words.ts'

type Entry = { id: string; text: string }

export function DocsPage() {
  const model = useModel(createDocs)
  const state = model.reference.value
  const guide = GUIDES[locale.value]
  const { value } = state
  const reference = useMemo(() => value && deriveReference(value, new Date().toISOString()), [value])
  document.title = `${t(words.title)} · Permanence`
  const chapters = reference?.chapters.map(({ id, name }) => ({ id, text: name })) ?? []
  const entries: Entry[] = [
    ...guide.headings,
    { id: 'reference', text: t(words.reference) },
    ...chapters,
    { id: 'events-sent', text: t(words.events) },
    { id: 'objects', text: t(words.objects) },
  ]
  return (
    <>
      <AppBar title={t(words.title)} subtitle={t(words.subtitle)} home={{ href: '/', label: t(words.home) }} />
      <div class="docs">
        <nav class="docs-nav" aria-label={t(words.contents)}>
          <Contents entries={entries} />
        </nav>
        <main class="docs-main">
          <details class="docs-fold">
            <summary>{t(words.contents)}</summary>
            <Contents entries={entries} />
          </details>
          {/* Our own pages of docs/, made into HTML at build time: nobody else's words come in here. */}
          <article class="prose" aria-label={t(words.guide)} dangerouslySetInnerHTML={{ __html: guide.html }} />
          {state.status === 'failed' && <Failed failure={state.failure} onRetry={model.reload} />}
          {!reference && state.status === 'loading' && <Skeleton lines={8} />}
          {reference && (
            <ReferenceSection
              reference={reference}
              apiKey={{
                value: model.apiKey.value,
                demo: model.demoKey.value,
                onValue: model.typeKey,
                onDemo: model.useDemoKey,
              }}
            />
          )}
        </main>
      </div>
      <PageFooter />
    </>
  )
}

function Contents({ entries }: { entries: Entry[] }) {
  return (
    <ul>
      {entries.map(({ id, text }) => (
        <li key={id}>
          <a href={`#${id}`}>{text}</a>
        </li>
      ))}
    </ul>
  )
}
