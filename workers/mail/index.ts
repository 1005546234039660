export type { Brand } from './content.ts'
export { LETTER, type Letter, type LetterTemplate } from './letter.ts'
export { type RenderedLetter, renderLetter } from './renderLetter.tsx'
