import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Skeleton } from '../../components/Skeleton.tsx'
import { fill, t } from '../../i18n/locale.ts'
import type { Pdf } from '../openPdf.ts'
import { isPdf } from '../shownFile.ts'
import { type Size, shownSize, turned } from './deriveViewer.ts'
import { useDragging } from './useDragging.ts'
import type { ViewerModel } from './viewerModel.ts'
import { templates, words } from './viewerWords.ts'

/** What stays free around a fitted file, in pixels. */
const MARGIN = 24

/** A scrolling region must be reachable by keyboard; its arrows then move what is in it. */
const REACHABLE = { tabIndex: 0 }

/** Where the file lies: it can be moved about in once it is larger. */
export function Stage({ model }: { model: ViewerModel }) {
  const stage = useRef<HTMLDivElement>(null)
  const room = useRoom(stage)
  const file = model.file.value
  const own = model.own.value
  const zoom = model.zoom.value
  const turn = model.turn.value
  const pdf = model.pdf.value
  const size = own && room && shownSize(own, room, turn, zoom, pdf !== undefined)
  const lying = size && turned(size, turn)
  useHeldCentre(stage, zoom)
  useDragging(stage)
  if (!file) return null
  const picture = size && { ...size, transform: `translate(-50%, -50%) rotate(${turn}deg)` }
  return (
    <section ref={stage} class="viewer-stage" {...REACHABLE} aria-label={file.name} onDblClick={model.toggle}>
      {model.unreadable.value ? (
        <p class="viewer-message" role="alert">
          {t(words.unreadable)}
        </p>
      ) : (
        <div class="viewer-sheet" style={lying ?? {}}>
          {!isPdf(file) ? (
            <img
              key={file.id}
              src={file.href}
              alt={fill(templates.picture, { name: file.name })}
              draggable={false}
              style={picture ?? { visibility: 'hidden' }}
              onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => {
                model.own.value = { width, height }
              }}
              onError={() => {
                model.unreadable.value = true
              }}
            />
          ) : pdf && size && picture ? (
            <Page key={file.id} model={model} pdf={pdf} number={model.spot.value.page} size={size} style={picture} />
          ) : null}
        </div>
      )}
      {!own && !model.unreadable.value && (
        <div class="viewer-message">
          <Skeleton lines={3} />
        </div>
      )}
    </section>
  )
}

type PageProps = {
  model: ViewerModel
  pdf: Pdf
  number: number
  size: Size
  style: { width: number; height: number; transform: string }
}

function Page({ model, pdf, number, size, style }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  const pixels = Math.round(size.width * devicePixelRatio)
  useEffect(() => {
    let unmounted = false
    // A document that is left is closed at once, before this is taken off: its drawing then fails, and means nothing.
    const left = () => unmounted || model.pdf.peek() !== pdf
    const show = async () => {
      try {
        const own = await pdf.sizeOf(number)
        if (left() || !canvas.current) return
        model.own.value = own
        await pdf.draw(canvas.current, number, pixels)
        const text = await pdf.textOf(number)
        if (!left()) setText(text)
      } catch {
        if (!left()) model.unreadable.value = true
      }
    }
    show()
    return () => {
      unmounted = true
    }
  }, [pdf, number, pixels])
  return (
    <>
      <canvas ref={canvas} class="viewer-page" data-page={number} style={style} />
      <p class="visually-hidden">{text}</p>
    </>
  )
}

/** The room that the stage has, as it changes. */
function useRoom(stage: { current: HTMLElement | null }): Size | undefined {
  const [room, setRoom] = useState<Size | undefined>(undefined)
  useEffect(() => {
    const element = stage.current
    if (!element) return
    const measure = new ResizeObserver(() =>
      setRoom({ width: element.offsetWidth - MARGIN, height: element.offsetHeight - MARGIN }),
    )
    measure.observe(element)
    return () => measure.disconnect()
  }, [])
  return room
}

/** What was in the middle stays there when it grows. */
function useHeldCentre(stage: { current: HTMLElement | null }, zoom: number) {
  const before = useRef(zoom)
  useLayoutEffect(() => {
    const element = stage.current
    const grown = zoom / before.current
    before.current = zoom
    if (!element || grown === 1) return
    const { clientWidth, clientHeight } = element
    element.scrollLeft = (element.scrollLeft + clientWidth / 2) * grown - clientWidth / 2
    element.scrollTop = (element.scrollTop + clientHeight / 2) * grown - clientHeight / 2
  }, [zoom])
}
