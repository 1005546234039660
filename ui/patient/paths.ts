/** What is served by others stays a plain link: files, the desk, the pharmacy's page, the local mailbox. */
export const OURS = /^\/(?!api\/|medecin|integrateurs|o\/|dev\/)/i

export const isOurs = (path: string): boolean => OURS.test(path)
