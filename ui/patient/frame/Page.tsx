import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { AppBar } from '../../components/AppBar.tsx'
import { classes } from '../../components/classes.ts'
import { PageFooter } from '../../components/PageFooter.tsx'
import { t } from '../../i18n/locale.ts'
import { setPageTitle } from '../../lib/pageTitle.ts'
import { type Back, BackLink } from './Back.tsx'
import { homePath } from './homePath.ts'
import { words } from './words.ts'

type PageProps = {
  title: string
  subtitle?: ComponentChildren
  /** Where the logo leads. */
  home?: '/' | '/espace'
  back?: Back
  actions?: ComponentChildren
  progress?: { step: number; total: number } | undefined
  class?: string
  children: ComponentChildren
}

/** A page of the portal: its title in the bar and in the tab, its content, the footer that every page has. */
export function Page({ title, subtitle, home = '/', back, actions, progress, class: name, children }: PageProps) {
  useEffect(() => {
    setPageTitle(`${title} · Permanence`)
  }, [title])
  return (
    <>
      <AppBar
        title={title}
        subtitle={subtitle}
        home={{
          href: home === '/' ? homePath.value : home,
          label: t(home === '/' ? words.home : words.space),
        }}
        actions={actions}
        progress={progress}
      />
      <main class={classes('page', name)}>
        {back && <BackLink to={back} />}
        {children}
      </main>
      <PageFooter />
    </>
  )
}
