import { Button, ButtonLink } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'
import { t } from '../../i18n/locale.ts'
import { Code } from '../Code.tsx'
import { words } from '../words.ts'
import type { Reference } from './deriveReference.ts'
import { OperationCard } from './OperationCard.tsx'

type KeyProps = { value: string; demo: string | null; onValue: (typed: string) => void; onDemo: () => void }

export function ReferenceSection({ reference, apiKey }: { reference: Reference; apiKey: KeyProps }) {
  return (
    <section class="docs-part" aria-labelledby="reference">
      <h2 id="reference">{t(words.reference)}</h2>
      <p class="muted">{t(words.referenceLead)}</p>
      <div class="docs-key">
        <TextField
          label={t(words.key)}
          hint={t(words.keyHint)}
          autoComplete="off"
          autoCapitalize="off"
          value={apiKey.value}
          onValue={apiKey.onValue}
        />
        {apiKey.demo !== null && (
          <Button variant="ghost" onPress={apiKey.onDemo}>
            {t(words.useDemoKey)}
          </Button>
        )}
      </div>
      <p>
        <ButtonLink href="/openapi.json" download="openapi.json" variant="ghost">
          {t(words.download)}
        </ButtonLink>
      </p>
      {reference.chapters.map(({ id, name, operations }) => (
        <section key={id} class="docs-chapter" aria-labelledby={id}>
          <h3 id={id}>{name}</h3>
          {operations.map((operation) => (
            <OperationCard key={operation.id} operation={operation} />
          ))}
        </section>
      ))}
      <section class="docs-chapter" aria-labelledby="events-sent">
        <h3 id="events-sent">{t(words.events)}</h3>
        {reference.events.map(({ type, when, body, example }) => (
          <details key={type} class="operation">
            <summary>
              <span class="operation-method">POST</span>
              <code class="operation-path">{type}</code>
              <span class="operation-summary">{when}</span>
            </summary>
            <div class="operation-body stack">
              <Code label={type}>{body}</Code>
              <h4>{t(words.example)}</h4>
              <Code label={`${t(words.example)} ${type}`}>{example}</Code>
            </div>
          </details>
        ))}
      </section>
      <section class="docs-chapter" aria-labelledby="objects">
        <h3 id="objects">{t(words.objects)}</h3>
        {reference.objects.map(({ name, type }) => (
          <details key={name} class="operation docs-object">
            <summary>
              <code class="operation-path">{name}</code>
            </summary>
            <div class="operation-body">
              <Code label={name}>{type}</Code>
            </div>
          </details>
        ))}
      </section>
    </section>
  )
}
