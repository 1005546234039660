/** What a French keyboard makes of the digits of a reader that believes it is an American one (AZERTY, unshifted row). */
const AZERTY: Readonly<Record<string, string>> = {
  '&': '1',
  é: '2',
  É: '2',
  '"': '3',
  "'": '4',
  '(': '5',
  '-': '6',
  '§': '6',
  è: '7',
  È: '7',
  _: '8',
  '!': '8',
  ç: '9',
  Ç: '9',
  à: '0',
  À: '0',
}

/** Shorter numbers are something else: a pack's code, a phone. Ours has 376 digits. */
const SHORTEST_TOKEN = 100

const lastRun = (text: string): string | undefined =>
  text.match(/\d+/g)?.findLast((run) => run.length >= SHORTEST_TOKEN)

/**
 * The token in what a camera, a hand-held reader or the clipboard gave: an address, or the digits alone, line breaks and
 * a reader's wrong keyboard forgiven. Undefined when there is none.
 */
export function tokenIn(text: string): string | undefined {
  const joined = text.replace(/\s+/g, '')
  const plain = /\/o\/(\d+)/i.exec(joined)?.[1]
  if (plain !== undefined) return plain
  // That keyboard makes « !O! » of the address's « /O/ », and some also have « ! » for a digit.
  const afterAddress = joined.split(/!o!/i).at(-1) ?? ''
  return lastRun(joined) ?? lastRun([...afterAddress].map((character) => AZERTY[character] ?? character).join(''))
}
