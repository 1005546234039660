/** The one service worker of the whole origin: the offline page, and what the service tells this device. */
import './offlinePage.ts'
import './push.ts'
