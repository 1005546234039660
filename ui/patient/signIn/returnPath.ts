/** Where the login leads: the path that was asked for, when it is one of this site. Anything else is the personal space. */
export function returnPath(asked: string | undefined | null): string {
  // `//host` and `/\host` are other sites to a browser, and so is a path with a control character before it.
  if (!asked || !/^\/(?![/\\])[\x21-\x7e\u00a0-\uffff]*$/.test(asked) || asked.includes('\\')) return '/espace'
  return asked
}

export const signInPath = (from: string): string => `/connexion?retour=${encodeURIComponent(from)}`
