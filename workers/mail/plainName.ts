const NAME_MAX_CHARACTERS = 80

/**
 * A name that someone typed, or `undefined` when it is more than a name. Otherwise anyone could sign up a stranger's
 * address under the name « win at evil.example », and our mail would carry the link.
 */
export function plainName(name: string | undefined): string | undefined {
  const plain = (name ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()
  if (plain === '' || plain.length > NAME_MAX_CHARACTERS) return undefined
  return /^[\p{L}\p{M}\p{N}'’&,.°() -]+$/u.test(plain) && !/\.\p{L}/u.test(plain) ? plain : undefined
}
