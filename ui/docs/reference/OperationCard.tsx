import { useState } from 'preact/hooks'
import { Tag } from '../../components/Tag.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { Code } from '../Code.tsx'
import { templates, words } from '../words.ts'
import { curlOf, type ReferenceOperation } from './deriveReference.ts'
import './OperationCard.css'
import { TryIt } from './TryIt.tsx'

/** A call, folded to its one line; drawn wholly only once unfolded: there are eighty of them. */
export function OperationCard({ operation }: { operation: ReferenceOperation }) {
  const [open, setOpen] = useState(location.hash === `#${operation.id}`)
  const { id, method, path, summary } = operation
  return (
    <details id={id} class="operation" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class={`operation-method operation-method--${method.toLowerCase()}`}>{method}</span>
        <code class="operation-path">{path}</code>
        <span class="operation-summary">{summary}</span>
      </summary>
      {open && <Unfolded operation={operation} />}
    </details>
  )
}

function Unfolded({ operation }: { operation: ReferenceOperation }) {
  const { callers, scopes, parameters, body, form, answers, refusals, tries } = operation
  return (
    <div class="operation-body stack">
      <p class="row">
        {callers.map((caller) => (
          <Tag key={caller}>{t(words[caller])}</Tag>
        ))}
        {scopes.length > 0 && <Tag>{fill(templates.scope, { scopes: scopes.join(', ') })}</Tag>}
      </p>
      {parameters.length > 0 && (
        <section class="stack operation-part">
          <h4>{t(words.parameters)}</h4>
          <dl class="operation-lines">
            {parameters.map(({ name, required, description }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                  {required && <span class="small muted"> {t(words.required)}</span>}
                </dt>
                {description && <dd class="small">{description}</dd>}
              </div>
            ))}
          </dl>
        </section>
      )}
      {(body || form) && (
        <section class="stack operation-part">
          <h4>{t(words.sent)}</h4>
          {body ? <Code label={t(words.sent)}>{body.type}</Code> : <p class="small muted">{form}</p>}
        </section>
      )}
      <section class="stack operation-part">
        <h4>{t(words.answered)}</h4>
        {answers.map(({ status, type, media, description }) => (
          <div key={status} class="stack operation-part">
            <p class="small">
              <strong>{status}</strong>
              {!type && ` · ${media ?? description}`}
            </p>
            {type && <Code label={`${t(words.answered)} ${status}`}>{type}</Code>}
          </div>
        ))}
      </section>
      {refusals.length > 0 && (
        <section class="stack operation-part">
          <h4>{t(words.refused)}</h4>
          <dl class="operation-lines">
            {refusals.flatMap(({ status, lines }) =>
              lines.map(({ name, meaning }) => (
                <div key={`${status} ${name}`}>
                  <dt>
                    <strong>{status}</strong> <code>{name}</code>
                  </dt>
                  <dd class="small">{meaning}</dd>
                </div>
              )),
            )}
          </dl>
        </section>
      )}
      {tries && (
        <>
          <section class="stack operation-part">
            <h4>{t(words.commandLine)}</h4>
            <Code label={t(words.commandLine)}>{curlOf(operation, location.origin)}</Code>
          </section>
          <TryIt operation={operation} />
        </>
      )}
    </div>
  )
}
