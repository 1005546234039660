import { useEffect, useState } from 'preact/hooks'

const carriesFiles = (data: DataTransfer | null): data is DataTransfer => data?.types.includes('Files') ?? false

/**
 * Files that are dropped anywhere on the page, or pasted into it; answers whether some hang over it now. Without this a
 * browser leaves the page to show a file that missed its place.
 */
export function useIncomingFiles(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const left = new AbortController()
    const on = <Name extends 'dragenter' | 'dragover' | 'dragleave' | 'drop' | 'paste'>(
      name: Name,
      hear: (event: DocumentEventMap[Name]) => void,
    ) => document.addEventListener(name, hear, { signal: left.signal })
    const accept = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    on('dragenter', accept)
    on('dragover', accept)
    on('dragleave', (event) => {
      // Out of the window, not only out of one element into another.
      if (event.relatedTarget === null) setOver(false)
    })
    on('drop', (event) => {
      if (!carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      setOver(false)
      onFiles([...event.dataTransfer.files])
    })
    on('paste', (event) => {
      const data = event.clipboardData
      // Words from a word processor come with a picture of themselves: the words are meant.
      if (!carriesFiles(data) || data.types.includes('text/plain')) return
      event.preventDefault()
      onFiles([...data.files])
    })
    return () => left.abort()
  }, [onFiles])
  return over
}
