/** Two notes that go up, on the speaker chosen: played as a call is played, so that what is heard now is heard then. */
export async function testSpeaker(speakerId: string | undefined): Promise<void> {
  const context = new AudioContext()
  const out = context.createMediaStreamDestination()
  const volume = context.createGain()
  volume.gain.value = 0.25
  volume.connect(out)
  for (const [at, hertz] of [
    [0, 523],
    [0.35, 784],
  ] as const) {
    const note = context.createOscillator()
    note.frequency.value = hertz
    note.connect(volume)
    note.start(context.currentTime + at)
    note.stop(context.currentTime + at + 0.3)
  }
  const player = new Audio()
  player.srcObject = out.stream
  await playOn(player, speakerId)
  setTimeout(() => {
    player.srcObject = null
    context.close().catch(() => undefined)
  }, 1_000)
}

/** Plays on this speaker where the browser can choose; one that is gone gives way to the usual one. */
export async function playOn(player: HTMLMediaElement, speakerId: string | undefined): Promise<boolean> {
  if (speakerId && 'setSinkId' in player) await player.setSinkId(speakerId).catch(() => undefined)
  try {
    await player.play()
    return true
  } catch (error) {
    // Another source came before this one began: it plays then. All else is a browser that waits for a press.
    return error instanceof DOMException && error.name === 'AbortError'
  }
}
