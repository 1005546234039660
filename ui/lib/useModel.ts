import { useEffect, useState } from 'preact/hooks'

/** A model for as long as its view lives: made once, disposed of when the view goes. */
export function useModel<Model extends { dispose?: () => void }>(create: () => Model): Model {
  const [model] = useState(create)
  useEffect(() => () => model.dispose?.(), [model])
  return model
}
