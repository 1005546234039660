import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { BdpmFiles } from '../../domain/medicines/bdpm.ts'
import { parseMedicines } from '../../domain/medicines/compact.ts'
import { BDPM_FILES } from '../../workers/medicines/bdpmFiles.ts'

/** A medicine that the present base does not know, and a line that nobody can read. */
const ADDED =
  '69999999\tDOLOSTOPINE 500 mg, comprimé\tcomprimé\torale\tAutorisation active\t\tCommercialisée\t01/10/2026'
const BROKEN = 'a line that was cut'

/** The whole base written back as the BDPM publishes it, with one medicine more. */
function newerFiles(): Readonly<Record<keyof BdpmFiles, string>> {
  const { medicines } = parseMedicines(readFileSync('data/medicines.tsv', 'utf8'))
  const lines = (of: (medicine: (typeof medicines)[number]) => (string | null)[][]) =>
    medicines.flatMap((medicine) => of(medicine).map((columns) => columns.join('\t'))).join('\n')
  return {
    medicines: `${lines(({ cis, name, form, routes, marketed }) => [
      [cis, name, form, routes, 'Autorisation active', '', marketed ? 'Commercialisée' : 'Non commercialisée'],
    ])}\n${ADDED}\n${BROKEN}`,
    packs: lines(({ cis, rate }) => (rate === null ? [] : [[cis, '', '', '', '', '', '', 'oui', `${rate}%`]])),
    compositions: lines(({ cis, substances }) => substances.map((substance) => [cis, '', '1', substance])),
    conditions: lines(({ cis, conditions }) => conditions.map((condition) => [cis, condition])),
    groups: lines(({ cis, group, generic }) => (group ? [[group, '', cis, generic === 'original' ? '0' : '1']] : [])),
  }
}

/** As the base of 2021 was published. */
function windows1252(text: string): Buffer {
  const letters = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  const bytes = new Map([...letters].map((letter, byte) => [letter, byte]))
  return Buffer.from(Array.from(text, (letter) => bytes.get(letter) ?? 0x3f))
}

/** The source of a newer base, over HTTP as the real one; while `whole` is false one of its files is missing. */
export async function startBdpmSource() {
  const files = new Map(Object.entries(newerFiles()).map(([file, text]) => [file, windows1252(text)]))
  const nameOf = new Map(Object.entries(BDPM_FILES).map(([file, name]) => [`/${name}`, file]))
  const state = { whole: false }
  const server = createServer(({ url = '' }, answer) => {
    const file = nameOf.get(url) ?? ''
    const bytes = state.whole || file !== 'conditions' ? files.get(file) : undefined
    if (bytes) answer.writeHead(200, { 'last-modified': 'Tue, 03 Nov 2026 08:00:00 GMT' }).end(bytes)
    else answer.writeHead(404).end('<h1>Page introuvable</h1>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return { url: `http://127.0.0.1:${address.port}/`, state, close: () => server.close() }
}
