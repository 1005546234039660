export type Size = { width: number; height: number }

/** How many times larger than fitted; a dermatologist looks at pores. */
export const ZOOMS = [1, 1.5, 2, 3, 4, 6, 8] as const

/** The next step of zoom in a direction; the outermost stays. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const found = direction === 1 ? ZOOMS.find((step) => step > zoom) : ZOOMS.findLast((step) => step < zoom)
  return found ?? zoom
}

/** A quarter turn to the right, in degrees. */
export const nextTurn = (turn: number): number => (turn + 90) % 360

/** The size of something that lies as it was turned. */
export const turned = ({ width, height }: Size, turn: number): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width }

/**
 * How large something is shown, unturned: at zoom 1 all of it is in sight. What is smaller than its stage is not blown up
 * before somebody asks for it, unless it has no size of its own (a document's page).
 */
export function shownSize(own: Size, stage: Size, turn: number, zoom: number, grows: boolean): Size {
  const lying = turned(own, turn)
  const fitted = Math.min(stage.width / lying.width, stage.height / lying.height)
  const scale = (grows ? fitted : Math.min(1, fitted)) * zoom
  return { width: own.width * scale, height: own.height * scale }
}

export type Spot = { at: number; page: number }

/** One further or back: through the pages of a document, then to the next file. The pages of a file not yet read are unknown. */
export function step({ at, page }: Spot, pages: number, files: number, direction: 1 | -1): Spot {
  const nextPage = page + direction
  if (nextPage >= 1 && nextPage <= pages) return { at, page: nextPage }
  const next = at + direction
  return next >= 0 && next < files ? { at: next, page: 1 } : { at, page }
}
