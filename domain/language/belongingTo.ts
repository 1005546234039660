/** « de Tom », « d’Émilie », « d’Hélène », « d’Yves » but « de Yanis »: French drops the vowel before another. */
export function belongingTo(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '')
  return /^(?:[aeiouhœæ]|y[^aeiou])/i.test(plain) ? `d’${name}` : `de ${name}`
}
