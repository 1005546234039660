import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type * as z from 'zod/mini'
import type { me } from '../../../protocol/accounts.ts'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { signInPath } from '../signIn/returnPath.ts'
import { isSignedOut, session } from './session.ts'

export type Me = z.infer<typeof me>

/** What only a signed-in person sees; who is not goes to the login, and comes back here afterwards. */
export function SignedIn({ children }: { children: (me: Me) => ComponentChildren }) {
  const { url, route } = useLocation()
  const state = session.state.value
  const signedOut = state.status === 'failed' && isSignedOut(state.failure)

  useEffect(() => {
    if (session.state.peek().status !== 'ready') session.load()
  }, [])
  useEffect(() => {
    if (signedOut) route(signInPath(url), true)
  }, [signedOut])

  if (state.value && !signedOut) return <>{children(state.value)}</>
  if (state.status === 'failed' && !signedOut) return <Failed failure={state.failure} onRetry={session.load} />
  return <Skeleton />
}
