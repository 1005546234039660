import type { Phrase, Template } from '../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Connexion et sécurité', en: 'Sign-in and security' },
  keys: { fr: 'Mes clés d’accès', en: 'My passkeys' },
  keysLead: {
    fr: 'Une clé d’accès ouvre votre espace avec votre empreinte, votre visage ou le code de votre appareil, sans attendre d’e‑mail.',
    en: 'A passkey opens your space with your fingerprint, your face or your device’s PIN, without waiting for an e‑mail.',
  },
  noKeys: { fr: 'Aucune clé d’accès pour l’instant.', en: 'No passkey yet.' },
  noSupport: {
    fr: 'Ce navigateur ne permet pas d’ajouter une clé d’accès. Essayez depuis un téléphone ou un ordinateur récent.',
    en: 'This browser cannot add a passkey. Try from a recent phone or computer.',
  },
  secondAdvised: {
    fr: 'Ajoutez une deuxième clé, sur un autre appareil : si vous perdez la première, vous pourrez encore entrer.',
    en: 'Add a second key, on another device: if you lose the first, you can still get in.',
  },
  required: {
    fr: 'Votre compte ne s’ouvre qu’avec une clé d’accès.',
    en: 'Your account opens only with a passkey.',
  },
  add: { fr: 'Ajouter une clé d’accès', en: 'Add a passkey' },
  added: { fr: 'La clé d’accès est ajoutée.', en: 'The passkey is added.' },
  name: { fr: 'Nom de la clé', en: 'Name of the key' },
  nameHint: {
    fr: 'Pour la reconnaître dans cette liste, par exemple « Mon téléphone ».',
    en: 'To recognise it in this list, for example “My phone”.',
  },
  nameMissing: { fr: 'Donnez un nom à cette clé.', en: 'Give this key a name.' },
  go: { fr: 'Continuer', en: 'Continue' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  rename: { fr: 'Renommer', en: 'Rename' },
  save: { fr: 'Enregistrer', en: 'Save' },
  renamed: { fr: 'La clé a un nouveau nom.', en: 'The key has a new name.' },
  remove: { fr: 'Retirer', en: 'Remove' },
  removeText: {
    fr: 'Elle n’ouvrira plus votre compte. Vous pourrez aussi l’effacer dans les réglages de l’appareil où elle se trouve.',
    en: 'It will no longer open your account. You can also delete it in the settings of the device that holds it.',
  },
  removed: { fr: 'La clé d’accès est retirée.', en: 'The passkey is removed.' },
  synced: { fr: 'Sur plusieurs appareils', en: 'On several devices' },
  neverUsed: { fr: 'Pas encore utilisée', en: 'Not used yet' },
  devices: { fr: 'Mes appareils connectés', en: 'My signed-in devices' },
  devicesLead: {
    fr: 'Un appareil que vous ne reconnaissez pas ? Déconnectez-le, puis écrivez-nous.',
    en: 'A device that you do not recognise? Sign it out, then write to us.',
  },
  thisDevice: { fr: 'Cet appareil', en: 'This device' },
  unknownDevice: { fr: 'Appareil inconnu', en: 'Unknown device' },
  unknownPlace: { fr: 'Lieu inconnu', en: 'Unknown place' },
  end: { fr: 'Déconnecter cet appareil', en: 'Sign this device out' },
  endOthers: { fr: 'Déconnecter tous les autres', en: 'Sign all the others out' },
  ended: { fr: 'L’appareil est déconnecté.', en: 'The device is signed out.' },
  othersEnded: { fr: 'Tous les autres appareils sont déconnectés.', en: 'All other devices are signed out.' },
  restore: { fr: 'Rendre l’accès à quelqu’un', en: 'Restore somebody’s access' },
  restoreLead: {
    fr: 'Pour un médecin ou un administrateur qui a perdu ses clés. Vérifiez d’abord que c’est bien cette personne, de vive voix. Ses clés et ses connexions s’arrêtent, et un e‑mail lui permet d’ajouter une nouvelle clé, une seule fois.',
    en: 'For a doctor or administrator who lost their keys. First make sure, by voice, that it is that person. Their keys and sessions end, and an e‑mail lets them add a new key, once.',
  },
  restoreEmail: { fr: 'Son adresse e-mail', en: 'Their e-mail address' },
  restoreDo: { fr: 'Rendre l’accès', en: 'Restore access' },
  restoreText: {
    fr: 'Cela ne peut pas être défait, et c’est noté au journal à votre nom.',
    en: 'This cannot be undone, and it is written down under your name.',
  },
} satisfies Record<string, Phrase>

export const templates = {
  added: {
    fr: ({ day }) => `Ajoutée le ${day}`,
    en: ({ day }) => `Added on ${day}`,
  } satisfies Template<{ day: string }>,
  usedAt: {
    fr: ({ when }) => `Utilisée le ${when}`,
    en: ({ when }) => `Used on ${when}`,
  } satisfies Template<{ when: string }>,
  seenAt: {
    fr: ({ when }) => `Dernière activité le ${when}`,
    en: ({ when }) => `Last active on ${when}`,
  } satisfies Template<{ when: string }>,
  renameOf: {
    fr: ({ name }) => `Renommer « ${name} »`,
    en: ({ name }) => `Rename “${name}”`,
  } satisfies Template<{ name: string }>,
  removeOf: {
    fr: ({ name }) => `Retirer « ${name} » ?`,
    en: ({ name }) => `Remove “${name}”?`,
  } satisfies Template<{ name: string }>,
  restoreOf: {
    fr: ({ email }) => `Rendre l’accès à ${email} ?`,
    en: ({ email }) => `Restore access for ${email}?`,
  } satisfies Template<{ email: string }>,
  restored: {
    fr: ({ email, until }) => `C’est fait : ${email} peut ajouter une clé jusqu’au ${until}.`,
    en: ({ email, until }) => `Done: ${email} can add a key until ${until}.`,
  } satisfies Template<{ email: string; until: string }>,
}
