import { brand } from './brand.ts'

/** A speech bubble with a plus; inside an insurer's widget, their own picture. */
export function Logo({ size = 32 }: { size?: number }) {
  const own = brand.value
  if (own?.logo) return <img class="logo-picture" src={own.logo} height={size} alt={own.name} />
  return (
    <svg class="logo" viewBox="0 0 32 32" width={size} height={size} fill="none" aria-hidden="true">
      <path d="M4 16a12 12 0 1 1 5 9.7L4 28l1.3-4.8A12 12 0 0 1 4 16Z" fill="currentColor" />
      <path d="M16 10.5v11M10.5 16h11" stroke="var(--surface)" stroke-width="3" stroke-linecap="round" />
    </svg>
  )
}
