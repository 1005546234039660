import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { Code } from '../Code.tsx'
import { templates, words } from '../words.ts'
import type { ReferenceOperation } from './deriveReference.ts'
import { createTry, type Tried } from './tryModel.ts'

export function TryIt({ operation }: { operation: ReferenceOperation }) {
  const model = useModel(() => createTry(operation))
  const tried = model.tried.value
  return (
    <section class="stack operation-try" aria-label={`${t(words.tryIt)} ${operation.method} ${operation.path}`}>
      <h4>{t(words.tryIt)}</h4>
      {operation.method !== 'GET' && <p class="small muted">{t(words.tryReal)}</p>}
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void model.send()
        }}
      >
        {operation.parameters.map(({ name, description, required }) => (
          <TextField
            key={name}
            label={name}
            hint={description}
            optional={!required}
            autoCapitalize="off"
            value={model.values.value[name] ?? ''}
            onValue={(value) => model.fillIn(name, value)}
          />
        ))}
        {operation.body && (
          <TextArea
            label={t(words.body)}
            value={model.sent.value}
            onValue={model.write}
            error={tried?.kind === 'not-json' ? t(words.notJson) : undefined}
          />
        )}
        <div>
          <Button type="submit" busy={model.busy.value}>
            {t(words.send)}
          </Button>
        </div>
      </form>
      <div role="status" class="stack operation-part">
        {tried && <Outcome tried={tried} />}
      </div>
    </section>
  )
}

function Outcome({ tried }: { tried: Tried }) {
  switch (tried.kind) {
    case 'not-json':
      return null
    case 'unreachable':
      return <Alert kind="danger">{t(words.unreachable)}</Alert>
    case 'answered': {
      const { status, milliseconds, headers, body } = tried
      return (
        <>
          <p class="row">
            <Tag kind={status < 300 ? 'ok' : status < 500 ? 'warn' : 'danger'}>
              {fill(templates.answerIs, { status })}
            </Tag>
            <span class="small muted">{fill(templates.took, { milliseconds })}</span>
          </p>
          {headers.length > 0 && (
            <ul class="operation-headers">
              {headers.map(([name, value]) => (
                <li key={name}>
                  <code>
                    {name}: {value}
                  </code>
                </li>
              ))}
            </ul>
          )}
          {body === '' ? (
            <p class="small muted">{t(words.emptyBody)}</p>
          ) : (
            <Code label={fill(templates.answerIs, { status })}>{body}</Code>
          )}
        </>
      )
    }
  }
}
