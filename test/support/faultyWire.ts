/** How often each happens to a frame, from 0 to 1, and how late one may be. */
export type Faults = { lost: number; doubled: number; late: number; lateByMs: number }

/** A bad network: of a hundred frames, four are lost, five come twice, and twenty late enough to be overtaken. */
export const BAD: Faults = { lost: 0.04, doubled: 0.05, late: 0.2, lateByMs: 80 }

/** One on which all arrives, at once. */
export const GOOD: Faults = { lost: 0, doubled: 0, late: 0, lateByMs: 0 }

/** One direction of a connection that loses, doubles, delays and thereby reorders; `deliver` gets what arrives. */
export function faultyWire<Frame>(random: () => number, { lost, doubled, late, lateByMs }: Faults) {
  return (frame: Frame, deliver: (frame: Frame) => void): void => {
    if (random() < lost) return
    const copies = random() < doubled ? 2 : 1
    for (let copy = 0; copy < copies; copy++) {
      if (random() < late) setTimeout(() => deliver(frame), random() * lateByMs)
      else deliver(frame)
    }
  }
}
