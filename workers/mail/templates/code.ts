import type { Content, MailTemplate } from '../content.ts'
import type { LetterOf } from '../letter.ts'

const common = ({ code, firstName, origin }: LetterOf<'code'>): Pick<Content, 'greets' | 'autofill'> => ({
  greets: firstName,
  autofill: { host: new URL(origin).hostname, code },
})

export const code: MailTemplate<'code'> = {
  fr: (letter) => ({
    ...common(letter),
    subject: 'Votre code de connexion',
    preheader: `${letter.code} est votre code. Il sert une seule fois.`,
    blocks: [
      { kind: 'paragraph', text: 'Voici le code à saisir pour ouvrir votre espace :' },
      { kind: 'code', code: letter.code },
      {
        kind: 'paragraph',
        text: `Il est valable ${letter.expiresInMinutes} minutes, une seule fois. Ne le donnez à personne : notre équipe ne vous le demandera jamais.`,
      },
      { kind: 'paragraph', text: 'Si vous n’avez rien demandé, vous pouvez ignorer cet e-mail.' },
    ],
  }),
  en: (letter) => ({
    ...common(letter),
    subject: 'Your sign-in code',
    preheader: `${letter.code} is your code. It works once.`,
    blocks: [
      { kind: 'paragraph', text: 'Here is the code that opens your personal space:' },
      { kind: 'code', code: letter.code },
      {
        kind: 'paragraph',
        text: `It is valid for ${letter.expiresInMinutes} minutes and works once. Give it to no one: our team will never ask for it.`,
      },
      { kind: 'paragraph', text: 'If you did not ask for it, you can ignore this e-mail.' },
    ],
  }),
}
