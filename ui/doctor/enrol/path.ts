/** Where a doctor or an administrator adds a first key; the mail that lets them in leads there. */
export const ENROL_PATH = '/medecin/cle'
