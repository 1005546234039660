import { signal } from '@preact/signals'

/** Where the portal begins: inside an insurer's widget, at the widget's own first page. */
export const homePath = signal('/')
