import { ChevronLeft, ChevronRight, Download, RotateCw, X, ZoomIn, ZoomOut } from 'lucide'
import { useEffect, useId, useRef } from 'preact/hooks'
import { IconButton } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { announce } from '../../components/live.ts'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { ZOOMS } from './deriveViewer.ts'
import { Stage } from './Stage.tsx'
import './Viewer.css'
import type { ViewerModel } from './viewerModel.ts'
import { templates, words } from './viewerWords.ts'

/** One file over the whole screen: near, turned, page by page, by keyboard and by hand. */
export function Viewer({ model, onClose }: { model: ViewerModel; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const file = model.file.value
  const { at, page } = model.spot.value
  const zoom = model.zoom.value
  const pages = model.pages.value
  const files = model.files.length
  const place = [
    files > 1 && fill(templates.fileOf, { at: at + 1, of: files }),
    pages > 1 && fill(templates.pageOf, { at: page, of: pages }),
  ]
    .filter(Boolean)
    .join(' · ')

  useEffect(() => {
    dialog.current?.showModal()
    // Not on the cross, where a dialog begins: here the arrows move what is in sight.
    dialog.current?.querySelector('section')?.focus()
  }, [])
  useEffect(() => {
    announce([file?.name, place].filter(Boolean).join(', '))
  }, [at, page])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const acts = actionOf(event.key, model)
    if (!acts) return
    event.preventDefault()
    acts()
  }

  if (!file) return null
  return (
    <dialog
      ref={dialog}
      class="viewer"
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div class="viewer-head">
        <h2 id={titleId}>
          <span class="viewer-name">{file.name}</span>
          <span class="viewer-place">{[format.fileSize(file.size), place].filter(Boolean).join(' · ')}</span>
        </h2>
        <IconButton icon={X} label={t(words.close)} onPress={onClose} />
      </div>
      <Stage model={model} />
      <div class="viewer-tools" role="toolbar" aria-label={t(words.tools)}>
        {(files > 1 || pages > 1) && (
          <IconButton
            icon={ChevronLeft}
            label={t(words.back)}
            disabled={!model.canGo(-1)}
            onPress={() => model.go(-1)}
          />
        )}
        <IconButton
          icon={ZoomOut}
          label={t(words.smaller)}
          disabled={zoom === ZOOMS[0]}
          onPress={() => model.enlarge(-1)}
        />
        <span class="viewer-zoom">{fill(templates.zoom, { percent: Math.round(zoom * 100) })}</span>
        <IconButton
          icon={ZoomIn}
          label={t(words.larger)}
          disabled={zoom === ZOOMS.at(-1)}
          onPress={() => model.enlarge(1)}
        />
        <IconButton icon={RotateCw} label={t(words.rotate)} onPress={model.rotate} />
        <a
          class="icon-button"
          href={file.download}
          download={file.name}
          aria-label={t(words.download)}
          title={t(words.download)}
        >
          <Icon node={Download} size={22} />
        </a>
        {(files > 1 || pages > 1) && (
          <IconButton
            icon={ChevronRight}
            label={t(words.next)}
            disabled={!model.canGo(1)}
            onPress={() => model.go(1)}
          />
        )}
      </div>
    </dialog>
  )
}

/** What a key does. Arrows go through a picture that is larger than its stage, as everywhere; else to the next page or file. */
function actionOf(key: string, model: ViewerModel): (() => void) | undefined {
  const fitted = model.zoom.peek() === ZOOMS[0]
  switch (key) {
    case '+':
    case '=':
      return () => model.enlarge(1)
    case '-':
      return () => model.enlarge(-1)
    case '0':
      return model.fit
    case 'r':
    case 'R':
      return model.rotate
    case 'PageDown':
      return () => model.go(1)
    case 'PageUp':
      return () => model.go(-1)
    case 'ArrowRight':
      return fitted ? () => model.go(1) : undefined
    case 'ArrowLeft':
      return fitted ? () => model.go(-1) : undefined
    default:
      return undefined
  }
}
