import type { ComponentChildren } from 'preact'
import './AppBar.css'
import { Logo } from './Logo.tsx'
import { Progress } from './Progress.tsx'

type AppBarProps = {
  title: string
  subtitle?: ComponentChildren
  /** Where the logo leads; without it the logo is only drawn. */
  home?: { href: string; label: string }
  actions?: ComponentChildren
  /** Drawn along the bar's lower edge, so that it stays in sight while the page scrolls. */
  progress?: { step: number; total: number } | undefined
}

/** The bar of a page, with the page's one h1. */
export function AppBar({ title, subtitle, home, actions, progress }: AppBarProps) {
  return (
    <header class="app-bar">
      {home ? (
        <a href={home.href} aria-label={home.label} class="icon-button">
          <Logo />
        </a>
      ) : (
        <Logo />
      )}
      <div class="app-bar-words">
        <h1>{title}</h1>
        {subtitle && <p>{subtitle}</p>}
      </div>
      {actions && <div class="app-bar-actions">{actions}</div>}
      {progress && <Progress {...progress} />}
    </header>
  )
}
