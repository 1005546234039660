type PatienceOptions<Point> = {
  /** Where things stand still, or `undefined` while nothing is awaited. */
  stuckAt: () => Point | undefined
  /** How long to wait before help number `attempt` (0 is the first), in milliseconds. */
  delayMs: (attempt: number) => number
  help: () => void
}

export type Patience = {
  /** After anything that may have moved it: a new point is a new wait, the same one goes on waiting. */
  look: () => void
  stop: () => void
}

/**
 * Helps what stands still for too long, again and again and each time later. It measures the point, not the traffic:
 * a lost message is not forgotten because others arrive.
 */
export function createPatience<Point extends string | number>({
  stuckAt,
  delayMs,
  help,
}: PatienceOptions<Point>): Patience {
  let point: Point | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function wait(attempt: number) {
    timer = setTimeout(() => {
      wait(attempt + 1)
      help()
    }, delayMs(attempt))
  }

  function stop() {
    clearTimeout(timer)
    point = undefined
  }

  return {
    look() {
      const now = stuckAt()
      if (now === point) return
      stop()
      point = now
      if (now !== undefined) wait(0)
    },
    stop,
  }
}
