import { effect, signal } from '@preact/signals'
import { postToken } from '../../lib/postToken.ts'
import { type Handed, handed, parentOrigin, tellEmbedder } from './embedder.ts'
import { widget } from './startEmbedded.ts'

export type EmbeddedScene = 'loading' | 'blocked' | 'gone' | 'handing' | 'welcome'

/** The insurer's page answers at once or not at all: so long after its hello the frame goes on without it. */
const TOKEN_WAIT_MS = 8_000

/** The first page in a widget: who is signed in with the insurer is let in; who is known here goes on; else a choice. */
export function createEmbedded(go: (path: string) => void) {
  const scene = signal<EmbeddedScene>('loading')
  let waiting: ReturnType<typeof setTimeout> | undefined

  async function goOn() {
    const { session } = await import('../frame/session.ts')
    await session.load()
    if (session.state.peek().status !== 'ready') {
      scene.value = 'welcome'
      return
    }
    const [{ openQuestions }, { questionsResource }] = await Promise.all([
      import('../space/deriveSpace.ts'),
      import('../space/lists.ts'),
    ])
    const questions = questionsResource()
    await questions.load()
    const [open] = openQuestions(questions.state.peek().value?.consultations ?? [])
    go(open ? `/questions/${open.id}` : '/espace')
  }

  async function receive({ token, managed }: Handed) {
    clearTimeout(waiting)
    if (token !== null) {
      scene.value = 'handing'
      return postToken(token)
    }
    // Nobody is signed in with the insurer any more: whoever was before must not be found here by the next person.
    if (managed) {
      const { session, signOut } = await import('../frame/session.ts')
      await session.load()
      if (session.state.peek().status === 'ready') await signOut()
    }
    await goOn()
  }

  const stop = effect(() => {
    const { status, value } = widget.state.value
    if (status === 'failed' && !value) scene.value = 'gone'
    if (value && !value.kept) scene.value = 'blocked'
    if (!value?.kept || waiting !== undefined) return
    if (new URLSearchParams(location.search).has('handed')) {
      waiting = setTimeout(goOn)
      return
    }
    if (parentOrigin.value === undefined) return
    waiting = setTimeout(goOn, TOKEN_WAIT_MS)
    tellEmbedder({ type: 'token-wanted' })
  })
  const stopHanded = effect(() => {
    const given = handed.value
    if (!given) return
    handed.value = undefined
    receive(given)
  })

  return {
    scene,
    dispose() {
      stop()
      stopHanded()
      clearTimeout(waiting)
    },
  }
}
