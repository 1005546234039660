import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { focusFirstError } from '../lib/focus.ts'

type FormProps = {
  class: string
  id?: string
  /** Ends once it is known what is wrong, if anything is. */
  onSubmit: () => Promise<unknown>
  children: ComponentChildren
}

/** A form that says itself, and not the browser, what is wrong with it, and then leads to the first field that is. */
export function Form({ onSubmit, children, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  return (
    <form
      {...rest}
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit().then(() => focusFirstError(form.current))
      }}
    >
      {children}
    </form>
  )
}
