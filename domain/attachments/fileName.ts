const NAME_MAX_CHARACTERS = 120

/** Characters that steer a terminal, a path or the direction of reading, and so make a name lie. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu

/**
 * A file's name for display and download: its last part, one line, without what a system or an eye could misread,
 * at most 120 characters, ending in the extension that its content earned when one is given.
 */
export function safeFileName(name: string, extension?: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(UNSAFE, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const whole = clean === '' ? 'document' : clean
  const dot = whole.lastIndexOf('.')
  const ending = dot > 0 ? whole.slice(dot + 1) : ''
  const earned = extension === undefined || isSame(ending, extension)
  const stem = earned && dot > 0 ? whole.slice(0, dot) : whole
  const suffix = earned ? (dot > 0 ? `.${ending}` : '') : `.${extension}`
  const kept = suffix.length < 12 ? suffix : ''
  const room = NAME_MAX_CHARACTERS - kept.length
  return `${[...(kept === suffix ? stem : whole)].slice(0, room).join('').trimEnd()}${kept}`
}

function isSame(ending: string, extension: string): boolean {
  const plain = ending.toLowerCase()
  return plain === extension || (plain === 'jpeg' && extension === 'jpg')
}

/**
 * The value of a Content-Disposition header (RFC 6266): a plain ASCII name for old readers, and the real one in
 * UTF-8 (RFC 8187). A percent sign is left out of the first, since some readers decode it there (appendix D).
 */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const safe = safeFileName(name)
  const plain = safe
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  // A name of nothing but marks leaves no plain one.
  return `${kind}; filename="${plain === '' ? 'document' : plain}"; filename*=UTF-8''${encoded}`
}
