/** A word leaves at once; the connection is kept open for so long that it also gets through. */
const GETS_THROUGH_MS = 700

/**
 * « I hung up », by the way of the media: while the room is out of reach, the other page would else wait for a page that
 * never comes back. Both sides open the channel as they negotiate, so that it costs no negotiation of its own.
 */
export function createGoodbye(connection: RTCPeerConnection, onHeard: () => void) {
  let channel: RTCDataChannel | undefined
  return {
    open() {
      if (channel) return
      channel = connection.createDataChannel('goodbye', { negotiated: true, id: 0 })
      channel.addEventListener('message', onHeard)
    },
    async say(): Promise<void> {
      if (channel?.readyState !== 'open') return
      channel.send('goodbye')
      await new Promise((resolve) => setTimeout(resolve, GETS_THROUGH_MS))
    },
  }
}
