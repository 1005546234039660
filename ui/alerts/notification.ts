import type { AlertTopic } from '../../domain/push/topics.ts'
import { ALERT_WORDS } from '../../domain/push/words.ts'
import { t } from '../i18n/locale.ts'
import type { Side } from '../thread/deriveThread.ts'
import { currentWorker } from './worker.ts'

/** The same text as on a locked phone: no name, no symptom, nothing of health. A later one takes its place. */
export async function notify(topic: AlertTopic, side: Side, url: string): Promise<void> {
  const options = { body: t(ALERT_WORDS[topic][side]), tag: url, icon: '/icons/192.png', data: { url } }
  const worker = await currentWorker()
  // Phones show one through the worker alone, and its press finds the page there.
  if (worker) return worker.showNotification('Permanence', options)
  const shown = new Notification('Permanence', options)
  shown.onclick = () => {
    shown.close()
    window.focus()
  }
}

/** Who looks at the page needs no notice of it any more. */
export async function clearNotifications(url: string): Promise<void> {
  const worker = await currentWorker()
  for (const shown of (await worker?.getNotifications({ tag: url })) ?? []) shown.close()
}
