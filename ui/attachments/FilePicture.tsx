import { FileText } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import { classes } from '../components/classes.ts'
import { Icon } from '../components/Icon.tsx'
import './FilePicture.css'
import { isPdf, isPicture, type ShownFile } from './shownFile.ts'

/** Device pixels: sharp on a phone's screen at the width of a bubble. */
const FIRST_PAGE_PIXELS = 480

/** What a file looks like: the picture itself, the first page of a document, a sign until it is there. */
export function FilePicture({ file, small = false }: { file: ShownFile; small?: boolean }) {
  return (
    <span class={classes('file-picture', small && 'file-picture--small')}>
      {isPicture(file) ? (
        <img src={file.href} alt="" loading="lazy" decoding="async" />
      ) : isPdf(file) ? (
        <FirstPage file={file} />
      ) : (
        <Icon node={FileText} size={24} />
      )}
    </span>
  )
}

/** Read only once it is in sight: the reader of documents is large. */
function FirstPage({ file }: { file: ShownFile }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    const sheet = canvas.current
    if (!sheet) return
    let gone = false
    const sight = new IntersectionObserver(async (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return
      sight.disconnect()
      try {
        const { openPdf } = await import('./openPdf.ts')
        const pdf = await openPdf(file)
        if (!gone) await pdf.draw(sheet, 1, FIRST_PAGE_PIXELS)
        await pdf.close()
        if (!gone) setDrawn(true)
      } catch {
        // The sign stays; the viewer says what is wrong.
      }
    })
    // The sheet has no size before it is drawn: what is around it is watched.
    if (sheet.parentElement) sight.observe(sheet.parentElement)
    return () => {
      gone = true
      sight.disconnect()
    }
  }, [file.href])
  return (
    <>
      {!drawn && <Icon node={FileText} size={32} />}
      <canvas ref={canvas} hidden={!drawn} />
    </>
  )
}
