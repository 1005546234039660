import { useEffect, useRef } from 'preact/hooks'

/** One's own camera, as in a mirror, and without its sound. */
export function Picture({ track, label, mirrored }: { track: MediaStreamTrack; label: string; mirrored?: boolean }) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = new MediaStream([track])
  }, [track])
  return (
    <video
      ref={video}
      class={mirrored ? 'call-picture call-picture--mirrored' : 'call-picture'}
      aria-label={label}
      autoplay
      playsInline
      muted
    />
  )
}
