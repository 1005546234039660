/** What stands between a person and a notification. */
export type Obstacle = 'framed' | 'install-first' | 'missing' | 'refused'

/** What the browser can do, and what it was told. */
export type Device = {
  notifications: NotificationPermission | 'missing'
  push: boolean
  /** iPhone and iPad: notifications are for the app on the home screen alone. */
  apple: boolean
  installed: boolean
  /** Inside another site's page, which no browser lets notify. */
  framed: boolean
}

/** Why this kind of notification can't be had here; nothing when a press is all that it takes. */
export function obstacleTo(kind: 'desktop' | 'push', device: Device): Obstacle | undefined {
  if (device.framed) return 'framed'
  const missing = device.notifications === 'missing' || (kind === 'push' && !device.push)
  if (missing) return device.apple && !device.installed ? 'install-first' : 'missing'
  return device.notifications === 'denied' ? 'refused' : undefined
}
