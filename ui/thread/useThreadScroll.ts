import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** How far from the end, in pixels, somebody still counts as reading the end. */
const NEAR_END_PX = 160
/** How near the beginning the earlier lines are brought. */
const NEAR_START_PX = 400

/** What scrolls: a box of its own (the desk), or the page (the patient's phone). */
const scrollerOf = (box: HTMLElement | null): HTMLElement =>
  box && getComputedStyle(box).overflowY === 'auto' ? box : document.documentElement

/** So low that the composer does not stand over the page (Question.css): text at 400 % on a phone. */
const low = () => matchMedia('(max-height: 30rem)').matches

/**
 * Where the view stands at the end: at the very end of what scrolls. On a low page that would be the page's foot, with
 * nothing of the conversation in sight: there the last line stands at the bottom, and the composer follows it.
 */
function endOf(scroller: HTMLElement, lines: HTMLElement | null): number {
  const last = scroller.scrollHeight - scroller.clientHeight
  if (scroller !== document.documentElement || !lines || !low()) return last
  return Math.min(last, scroller.scrollTop + lines.getBoundingClientRect().bottom - scroller.clientHeight)
}

/** How far a line ends above the bottom of the view, in pixels. */
function aboveBottom(scroller: HTMLElement, line: Element): number {
  const bottom = scroller === document.documentElement ? innerHeight : scroller.getBoundingClientRect().bottom
  return bottom - line.getBoundingClientRect().bottom
}

type Anchor = { line: Element; top: number; at: number }

/** The first line in view, where it stands, and how far was scrolled then; none while the view holds the very beginning. */
function anchorOf(scroller: HTMLElement, lines: HTMLElement | null): Anchor | null {
  const start = scroller === document.documentElement ? 0 : scroller.getBoundingClientRect().top
  if (!lines || lines.getBoundingClientRect().top >= start) return null
  let [from, to] = [0, lines.children.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((lines.children[middle]?.getBoundingClientRect().bottom ?? start) <= start) from = middle + 1
    else to = middle
  }
  const line = lines.children[from]
  return line ? { line, top: line.getBoundingClientRect().top, at: scroller.scrollTop } : null
}

/**
 * Whatever grew above the first line in view is scrolled away again. Nothing where the browser has done so itself
 * (overflow-anchor), or somebody scrolls at this moment: then the view is no longer where the anchor was noted.
 */
function hold(scroller: HTMLElement, anchor: Anchor | null): void {
  if (!anchor?.line.isConnected || scroller.scrollTop !== anchor.at) return
  scroller.scrollTop += anchor.line.getBoundingClientRect().top - anchor.top
  anchor.at = scroller.scrollTop
}

/**
 * The end stays in view for who reads the end; who reads above stays where they are, whatever comes at either end.
 * @param lines the element that holds the lines; its growth is watched
 * @param first the first line shown: when it moves up, the view is held
 */
export function useThreadScroll(
  box: RefObject<HTMLElement | null>,
  lines: RefObject<HTMLElement | null>,
  first: number,
  onNearStart: () => void,
) {
  const atEnd = useRef(true)
  const [isAtEnd, setAtEnd] = useState(true)
  const held = useRef<{ line: Element; top: number } | null>(null)
  /** Where the view stood last, and the line that was last when it was put at the end, so far above its bottom. */
  const top = useRef(0)
  const pinned = useRef<{ line: Element; above: number } | null>(null)
  const anchor = useRef<Anchor | null>(null)
  const nearStart = useRef(onNearStart)
  nearStart.current = onNearStart

  const pin = (scroller: HTMLElement) => {
    const end = endOf(scroller, lines.current)
    // Who stands below it, at the composer of a low page, is not pulled away from it.
    if (scroller.scrollTop < end) scroller.scrollTop = end
    top.current = scroller.scrollTop
    const line = lines.current?.lastElementChild
    pinned.current = line ? { line, above: aboveBottom(scroller, line) } : null
  }
  /**
   * Somebody left the end: the view went up, and by more than the lines moved. A line that is drawn at last at its own
   * height, smaller than the estimate, pulls the view up too; and where the line itself went, so many came since that
   * the view is about to be put at the end again.
   */
  const leftEnd = (scroller: HTMLElement, wentUp: boolean) => {
    const last = pinned.current
    if (!wentUp || !last) return wentUp
    return last.line.isConnected && last.above - aboveBottom(scroller, last.line) >= NEAR_END_PX
  }
  const toEnd = () => {
    pin(scrollerOf(box.current))
    atEnd.current = true
    setAtEnd(true)
  }

  useEffect(() => {
    const left = new AbortController()
    const scroller = scrollerOf(box.current)
    const target: EventTarget = scroller === document.documentElement ? window : scroller
    top.current = scroller.scrollTop
    const onScroll = () => {
      const near = endOf(scroller, lines.current) - scroller.scrollTop < NEAR_END_PX
      const wentUp = scroller.scrollTop < top.current
      top.current = scroller.scrollTop
      // A picture that came in meanwhile took the end away; nobody left it.
      if (near || (atEnd.current ? leftEnd(scroller, wentUp) : wentUp)) {
        atEnd.current = near
        setAtEnd(near)
      }
      anchor.current = anchorOf(scroller, lines.current)
      if (scroller.scrollTop < NEAR_START_PX) {
        const line = lines.current?.querySelector('.bubble-line')
        held.current = line ? { line, top: line.getBoundingClientRect().top } : null
        nearStart.current()
      }
    }
    target.addEventListener('scroll', onScroll, { signal: left.signal, passive: true })
    const growth = new ResizeObserver(() => {
      if (atEnd.current) pin(scroller)
      else hold(scroller, anchor.current)
    })
    // Above the lines stands who answers, whose price comes later.
    growth.observe(document.body)
    if (lines.current) growth.observe(lines.current)
    if (box.current) growth.observe(box.current)
    return () => {
      left.abort()
      growth.disconnect()
    }
  }, [])

  // Earlier lines push the view down: put it back by what they took, before the screen is drawn.
  useLayoutEffect(() => {
    const before = held.current
    held.current = null
    const scroller = scrollerOf(box.current)
    // Lines that went at the start pull the view up: nobody went there.
    if (atEnd.current) return pin(scroller)
    if (!before?.line.isConnected) return
    // Nothing where the browser has held it already (overflow-anchor).
    scroller.scrollTop += before.line.getBoundingClientRect().top - before.top
  }, [first])

  return { isAtEnd, toEnd }
}
