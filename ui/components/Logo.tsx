/** A speech bubble with a plus. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg class="logo" viewBox="0 0 32 32" width={size} height={size} fill="none" aria-hidden="true">
      <path d="M4 16a12 12 0 1 1 5 9.7L4 28l1.3-4.8A12 12 0 0 1 4 16Z" fill="currentColor" />
      <path d="M16 10.5v11M10.5 16h11" stroke="var(--surface)" stroke-width="3" stroke-linecap="round" />
    </svg>
  )
}
