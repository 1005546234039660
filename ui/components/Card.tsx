import type { ComponentChildren } from 'preact'
import './Card.css'
import { classes } from './classes.ts'

type CardProps = {
  as?: 'div' | 'section' | 'article' | 'li'
  label?: string
  raised?: boolean
  children: ComponentChildren
}

export function Card({ as: Tag = 'div', label, raised, children }: CardProps) {
  return (
    <Tag class={classes('card', raised && 'card--raised')} aria-label={label}>
      {children}
    </Tag>
  )
}
