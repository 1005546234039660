import type { IconNode } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Empty } from '../components/Empty.tsx'
import { Failed } from '../components/Failed.tsx'
import { Skeleton } from '../components/Skeleton.tsx'
import type { Failure } from '../lib/failure.ts'
import { Once } from './Once.tsx'
import type { Owned } from './ownedModel.ts'

type ListedProps<List, Item> = {
  title: string
  lead: string
  model: Owned<List>
  /** A failure that a form's own field tells already is not told twice. */
  failure: Failure | undefined
  itemsOf: (list: List) => readonly Item[]
  empty: { icon: IconNode; title: string; text: string }
  /** The items, at least one. */
  children: (items: readonly Item[]) => ComponentChildren
}

/** A page about what the organisation has: its head, a secret in its one moment, what went wrong, then the list. */
export function Listed<List, Item>({ title, lead, model, failure, itemsOf, empty, children }: ListedProps<List, Item>) {
  const state = model.list.value
  const items = state.value && itemsOf(state.value)
  return (
    <>
      <PageHead title={title} lead={lead} />
      {model.secret.value && <Once secret={model.secret.value} onDone={model.putAway} />}
      {failure && <Failed failure={failure} />}
      {!items && (state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton />)}
      {items?.length === 0 && (
        <Empty icon={empty.icon} title={empty.title}>
          {empty.text}
        </Empty>
      )}
      {items && items.length > 0 && children(items)}
    </>
  )
}

export function PageHead({ title, lead }: { title: string; lead: string }) {
  return (
    <div class="stack">
      <h2 class="title">{title}</h2>
      <p class="muted">{lead}</p>
    </div>
  )
}
