/** Code that scrolls by itself, with the keyboard too, and never the page with it. */
export function Code({ children, label }: { children: string; label: string }) {
  return (
    <section class="code" aria-label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>{children}</code>
      </pre>
    </section>
  )
}
