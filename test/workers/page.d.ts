/** What the pages' own code asks of a browser, for the tests that run it beside the objects; two of its names are enough. */
declare const location: { href: string }
declare const document: EventTarget & { visibilityState: 'hidden' | 'visible' }
