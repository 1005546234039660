import type { Device } from './device.ts'

/** An iPad calls itself a Mac; no Mac has a touch screen. */
const isApple = () =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)

export function readDevice(): Device {
  return {
    notifications: 'Notification' in window ? Notification.permission : 'missing',
    push: 'PushManager' in window && 'serviceWorker' in navigator,
    apple: isApple(),
    installed: matchMedia('(display-mode: standalone)').matches,
    framed: window.top !== window,
  }
}
