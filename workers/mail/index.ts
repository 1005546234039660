export type { Brand } from './content.ts'
export { LETTER, type Letter } from './letter.ts'
export { renderLetter } from './renderLetter.tsx'
