import { madeFrom } from './madeFrom.ts'
import type { Must } from './state.ts'

/** The pages in dist/pages, built unless they are as their sources are. */
export const preparePages = (must: Must): Promise<void> =>
  madeFrom('dist/pages', ['ui', 'domain', 'protocol', 'docs', 'package-lock.json'], () =>
    must('vite', ['build', '--config', 'ui/vite.config.ts', '--logLevel', 'warn']),
  )
