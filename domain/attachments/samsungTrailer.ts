import { ascii, matchesAt } from './bytes.ts'

const HEAD = ascii('SEFH')
const TAIL = ascii('SEFT')
const ENTRY_BYTES = 12

/** Enough for the notes of the camera; a film hidden behind the photo is larger. */
const TRAILER_MAX_BYTES = 64 * 1024

/**
 * Where the trailer begins that Samsung's cameras put behind every photo, or −1: blocks, then a directory
 * (SEFH, version, count, and for each block where it begins before the directory), the directory's length, SEFT.
 * Without this, most photos from these phones would be refused.
 */
export function samsungTrailerStart(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tail = bytes.length - 4
  if (tail < 4 || !matchesAt(bytes, tail, TAIL)) return -1
  const directoryBytes = view.getUint32(tail - 4, true)
  const directory = tail - 4 - directoryBytes
  if (directory < 0 || directoryBytes < ENTRY_BYTES || !matchesAt(bytes, directory, HEAD)) return -1
  const blocks = view.getUint32(directory + 8, true)
  if (directoryBytes !== 12 + blocks * ENTRY_BYTES) return -1
  let furthest = 0
  for (let block = 0; block < blocks; block++)
    furthest = Math.max(furthest, view.getUint32(directory + 12 + block * ENTRY_BYTES + 4, true))
  const start = directory - furthest
  return start >= 0 && bytes.length - start <= TRAILER_MAX_BYTES ? start : -1
}
