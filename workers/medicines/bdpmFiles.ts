import type { BdpmFiles } from '../../domain/medicines/bdpm.ts'

/** The names under which the base publishes what we read. */
export const BDPM_FILES: Readonly<Record<keyof BdpmFiles, string>> = {
  medicines: 'CIS_bdpm.txt',
  packs: 'CIS_CIP_bdpm.txt',
  compositions: 'CIS_COMPO_bdpm.txt',
  conditions: 'CIS_CPD_bdpm.txt',
  groups: 'CIS_GENER_bdpm.txt',
}

/** Newer files are UTF-8; older ones Windows-1252, in which almost no accented text is valid UTF-8. */
export function decodeBdpm(bytes: Uint8Array | ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
