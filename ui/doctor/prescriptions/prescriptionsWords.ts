import type { Phrase, Template } from '../../../domain/language/phrase.ts'
import type { OwnPrescription } from '../../../protocol/pharmacy.ts'

export const prescriptionsWords = {
  title: { fr: 'Mes ordonnances', en: 'My prescriptions' },
  lead: {
    fr: 'Ce que les pharmacies en ont fait, et ce qui mérite un regard.',
    en: 'What pharmacies did with them, and what deserves a look.',
  },
  none: { fr: 'Aucune ordonnance signée', en: 'No prescription signed' },
  noneLead: {
    fr: 'Une ordonnance que vous signez apparaît ici, avec chacune de ses délivrances.',
    en: 'A prescription that you sign appears here, with each of its dispensings.',
  },
  suspicionTitle: { fr: 'À regarder', en: 'Worth a look' },
  suspicionLead: {
    fr: 'Un signe seul ne prouve rien. En cas de doute, appelez la pharmacie, ou révoquez l’ordonnance.',
    en: 'A sign by itself proves nothing. If in doubt, call the pharmacy, or revoke the prescription.',
  },
  open: { fr: 'Ouvrir le PDF', en: 'Open the PDF' },
  revoke: { fr: 'Révoquer', en: 'Revoke' },
  reason: { fr: 'Motif de la révocation', en: 'Reason for revoking' },
  reasonHint: {
    fr: 'Dès maintenant, toute pharmacie lira « RÉVOQUÉE ». Cela ne se reprend pas.',
    en: 'From now on every pharmacy reads “REVOKED”. This cannot be taken back.',
  },
  reasonMissing: { fr: 'Indiquez le motif.', en: 'Give the reason.' },
  revokeConfirm: { fr: 'Révoquer l’ordonnance', en: 'Revoke the prescription' },
  keep: { fr: 'Ne pas révoquer', en: 'Do not revoke' },
  close: { fr: 'Fermer', en: 'Close' },
} satisfies Record<string, Phrase>

export const prescriptionsTemplates = {
  signed: {
    fr: ({ number, when }) => `n° ${number} · signée le ${when}`,
    en: ({ number, when }) => `no. ${number} · signed on ${when}`,
  } satisfies Template<{ number: string; when: string }>,
  toLookAt: {
    fr: ({ count }) => `${count} à regarder`,
    en: ({ count }) => `${count} worth a look`,
  } satisfies Template<{ count: number }>,
  reads: {
    fr: ({ count, places }) => `Code lu ${count} fois, depuis ${places} réseau${places > 1 ? 'x' : ''}.`,
    en: ({ count, places }) =>
      `Code read ${count === 1 ? 'once' : `${count} times`}, from ${places} network${places === 1 ? '' : 's'}.`,
  } satisfies Template<{ count: number; places: number }>,
}

type Use = Pick<OwnPrescription, 'readsAfterDispensing' | 'places' | 'forgeries'>

export const suspicionTemplates: Readonly<Record<OwnPrescription['suspicions'][number], Template<Use>>> = {
  'read-after-dispensing': {
    fr: ({ readsAfterDispensing }) =>
      `Code lu ${readsAfterDispensing} fois après la délivrance : une copie circule peut-être.`,
    en: ({ readsAfterDispensing }) =>
      `Code read ${readsAfterDispensing} times after it was dispensed: a copy may be going around.`,
  },
  'many-places': {
    fr: ({ places }) => `Code lu depuis ${places} réseaux différents : le papier est peut-être montré partout.`,
    en: ({ places }) => `Code read from ${places} different networks: the paper may be shown everywhere.`,
  },
  'forged-copies': {
    fr: ({ forgeries }) =>
      `${forgeries} code${forgeries > 1 ? 's' : ''} à la signature fausse, au nom de cette ordonnance.`,
    en: ({ forgeries }) =>
      `${forgeries} code${forgeries === 1 ? '' : 's'} with a wrong signature, in the name of this prescription.`,
  },
}
