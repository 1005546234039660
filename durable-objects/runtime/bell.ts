/** Wakes whoever waits for something to do, within one object: its events share one thread. */
export class Bell {
  #rung: Promise<void> = Promise.resolve()
  #wake: () => void = () => {}

  constructor() {
    this.#renew()
  }

  /** Resolves at the next ring. Ask for it before looking for work, so that a ring meanwhile is not missed. */
  next(): Promise<void> {
    return this.#rung
  }

  ring(): void {
    this.#wake()
    this.#renew()
  }

  #renew(): void {
    this.#rung = new Promise((resolve) => {
      this.#wake = resolve
    })
  }
}
