import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emergencyNumbers } from '../../domain/intake/emergencyNumbers.ts'
import { redFlags } from '../../domain/intake/redFlags.ts'

const LIFE_THREATENING = [
  'J’ai une douleur dans la poitrine depuis ce matin',
  "j'ai mal a la poitrine et au bras gauche",
  'Douleur thoracique qui serre comme un étau',
  'J’ai la poitrine serrée',
  'JE FAIS UN INFARCTUS',
  'mon mari fait une crise cardiaque',
  'J’ai du mal à respirer',
  "j'arive plus a respirer",
  'Ma fille n’arrive pas à bien respirer',
  'Mon fils ne respire plus',
  'difficulté respiratoire importante',
  'J’étouffe',
  'mon bébé a les lèvres toutes bleues',
  'Son visage est paralysé d’un côté',
  'ma mère n’arrive plus à parler et son bras ne bouge plus',
  'Je crois que c’est un AVC',
  'mal de tête brutal, le pire de ma vie',
  'Elle a perdu connaissance deux minutes',
  'perte de conaissance ce matin',
  'Il est inconscient',
  'Mon fils s’est évanoui à l’école',
  'ma fille fait des convulsions',
  'Il a fait une crise d’épilepsie',
  'ça saigne beaucoup et ça ne s’arrête pas',
  'Je vomis du sang',
  'hémorragie après l’accouchement',
  'Je suis enceinte de 3 mois et je saigne',
  'ma langue gonfle après une piqûre',
  'choc anaphylactique',
  'fièvre à 40 et la nuque très raide',
  'des taches rouges qui ne disparaissent pas quand on appuie',
  'Mon fils a avalé de la javel',
  'j’ai pris trop de Doliprane',
  'overdose de médicaments',
  'Mon bébé de 3 semaines a de la fièvre',
  'Bébé tout mou, ne tète plus',
  'Pas de fièvre, mais une douleur dans la poitrine',
  'Je n’ai pas de toux. J’ai mal dans la poitrine',
  'I have chest pain',
  'my chest feels tight',
  "I can't breathe",
  'I have trouble breathing since last night',
  'shortness of breath at rest',
  'her face is drooping on one side',
  'He passed out and won’t wake up',
  'My son had a seizure',
  'he is bleeding heavily',
  'she swallowed bleach',
  'my tongue is swelling',
  'No fever but severe chest pain',
]
const SUICIDAL = [
  'J’ai envie de mourir',
  'je veux en finir',
  'jveux mourir',
  'en finir avec la vie',
  'J’ai des idées suicidaires',
  'je pense au suicide tous les jours',
  'Je n’ai plus envie de vivre',
  'je veux mettre fin à mes jours',
  'J’ai envie de me tuer',
  'I want to die',
  'I am thinking of killing myself',
  'I don’t want to live anymore',
]
const QUIET = [
  "Bonjour Docteur,\nJ'ai des maux de tête depuis 48h, j'ai également de la fièvre et je tousse beaucoup la nuit.\nQue dois-je faire ?\nMerci",
  'pas de douleur dans la poitrine',
  'je n’ai pas de mal à respirer',
  "Je n'ai aucune difficulté à respirer",
  'Toux sèche sans gêne respiratoire',
  'Il n’a pas perdu connaissance',
  'sans perte de connaissance',
  'Je n’ai jamais fait de convulsions',
  'pas de fièvre ni de douleur thoracique',
  'pas de fièvre ou de douleur thoracique',
  'Je n’ai plus de douleur dans la poitrine',
  'antécédent d’infarctus chez mon père',
  'infarctus il y a dix ans',
  'no chest pain',
  "I don't have chest pain",
  'no fever or chest pain',
  'No trouble breathing',
  'I have not lost consciousness',
  'stroke in 2015',
  'J’ai mal à la gorge et le nez bouché',
  'J’ai mal au ventre et mal au cœur',
  'Je respire bien',
  'J’ai du mal à respirer par le nez',
  'un bouton sur le bras qui gratte',
  'J’ai mal au dos depuis une semaine',
  'Je voudrais en finir avec cette toux',
  'Mon traitement ne répond pas à mes attentes',
  'Je ne suis pas suicidaire',
  'pas d’idées suicidaires',
  'Je n’ai pas envie de mourir',
  'no suicidal thoughts',
  'Mon bébé de 8 mois a le nez qui coule',
  'Torticolis : mon cou est raide ce matin',
  'I have a sore throat and a runny nose',
  'Le saignement de nez s’est arrêté',
  'Je suis enceinte de 3 mois, des nausées le matin',
  'une plaque rouge qui gratte derrière le genou',
  '',
]

describe('a sign of a life-threatening emergency is seen', () => {
  test.each(LIFE_THREATENING)('%s', (text) => expect(redFlags(text)).toEqual(['life-threatening']))
})
describe('a word of suicide is seen', () => {
  test.each(SUICIDAL)('%s', (text) => expect(redFlags(text)).toEqual(['suicidal']))
})
describe('nothing is seen', () => {
  test.each(QUIET)('in: %s', (text) => expect(redFlags(text)).toEqual([]))
})

const flagged = fc.constantFrom(...LIFE_THREATENING, ...SUICIDAL)
const quiet = fc.constantFrom(...QUIET)

test('capitals, missing accents and straight apostrophes change nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LIFE_THREATENING, ...SUICIDAL, ...QUIET), (text) => {
      const seen = redFlags(text)
      expect(redFlags(text.toUpperCase())).toEqual(seen)
      expect(redFlags(text.normalize('NFD').replace(/\p{M}/gu, ''))).toEqual(seen)
      expect(redFlags(text.replaceAll('’', "'"))).toEqual(seen)
    }),
  )
})

test('a doubled letter hides nothing', () => {
  fc.assert(
    fc.property(flagged, fc.nat(), (text, where) => {
      const at = where % text.length
      const letter = text.charAt(at)
      if (!/\p{L}/u.test(letter)) return
      expect(redFlags(text.slice(0, at) + letter + text.slice(at))).toEqual(redFlags(text))
    }),
  )
})

test('sentences around it hide nothing', () => {
  fc.assert(
    fc.property(quiet, flagged, quiet, (before, text, after) => {
      expect(redFlags(`${before}. ${text}.\n${after}`)).toEqual(expect.arrayContaining([...redFlags(text)]))
    }),
  )
})

test('ten thousand characters of anything are read at once', () => {
  const started = performance.now()
  redFlags('mal de douleur bébé enceinte fièvre taches '.repeat(250))
  redFlags('a '.repeat(5000))
  expect(performance.now() - started).toBeLessThan(1000)
})

describe('the numbers', () => {
  const numbers = (...input: Parameters<typeof emergencyNumbers>) =>
    emergencyNumbers(...input).map(({ number }) => number)
  test('none without a sign', () => expect(numbers([], 'FR')).toEqual([]))
  test('15 in France and overseas, 114 for who cannot speak', () => {
    expect(numbers(['life-threatening'], 'FR')).toEqual(['15', '114'])
    expect(numbers(['life-threatening'], 'RE')).toEqual(['15', '114'])
  })
  test('112 abroad', () => expect(numbers(['life-threatening', 'suicidal'], 'DE')).toEqual(['112']))
  test('both while the country is not known', () => expect(numbers(['life-threatening'])).toEqual(['15', '112', '114']))
  test('3114 first for words of suicide, after the 15 when life is in danger now', () => {
    expect(numbers(['suicidal'], 'FR')).toEqual(['3114', '15', '114'])
    expect(numbers(['life-threatening', 'suicidal'], 'FR')).toEqual(['15', '3114', '114'])
  })
  test('each opens a call or a message', () => {
    expect(emergencyNumbers(['suicidal'], 'FR').map(({ href }) => href)).toEqual(['tel:3114', 'tel:15', 'sms:114'])
  })
})
