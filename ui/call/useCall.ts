import type { Signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { type CallModel, type CallOptions, createCall } from './callModel.ts'

/**
 * The call of a consultation for as long as its view lives, or, where somebody keeps it, for as long as they do: then it
 * goes on while another view is looked at, and is found again by the next one.
 */
export function useCall(options: CallOptions, kept: Signal<CallModel | undefined> | undefined): CallModel {
  const [model] = useState(() => kept?.peek() ?? createCall(options))
  useEffect(() => {
    if (!kept) return () => model.dispose()
    kept.value = model
    return undefined
  }, [model, kept])
  return model
}
