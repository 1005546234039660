import { COVID_19_FORM } from './covid19Form.ts'
import { PATHWAY_FORMAT, type PathwayDocument } from './document.ts'

/** The pathway of the seed (seed/parcours-utilisateur.txt, part 2), as data. */
export const COVID_19: PathwayDocument = {
  format: PATHWAY_FORMAT,
  id: 'covid-19',
  title: { fr: 'COVID-19', en: 'COVID-19' },
  organisations: null,
  alert: {
    title: { fr: 'Épidémie de COVID-19', en: 'COVID-19 epidemic' },
    text: {
      fr: 'Fièvre, toux, perte du goût ou de l’odorat, contact avec une personne malade : un médecin vous répond directement en visio.',
      en: 'Fever, cough, loss of taste or smell, contact with somebody ill: a doctor answers you directly by video.',
    },
    button: { fr: 'Accéder au parcours COVID-19', en: 'Go to the COVID-19 pathway' },
  },
  channel: 'video',
  specialty: 'generalist',
  skips: ['channel', 'interlocutor'],
  adds: [],
  redFlags: [
    {
      words: [
        'détresse respiratoire',
        'respire très vite',
        'respiration rapide',
        'essoufflé au moindre effort',
        'essoufflée au moindre effort',
        'lèvres bleues',
        'doigts bleus',
        'respiratory distress',
        'breathing very fast',
        'blue lips',
      ],
      warning: {
        fr: 'Des signes de détresse respiratoire sont une urgence : appelez le 15, sans attendre la visio.',
        en: 'Signs of respiratory distress are an emergency: call 15 (112 abroad) and do not wait for the video call.',
      },
    },
    {
      words: [
        'propos incohérents',
        'très confus',
        'très confuse',
        'somnolent',
        'somnolente',
        'very confused',
        'drowsy',
      ],
      warning: {
        fr: 'Une confusion ou une somnolence avec de la fièvre est une urgence : appelez le 15.',
        en: 'Confusion or drowsiness with a fever is an emergency: call 15 (112 abroad).',
      },
    },
  ],
  orientation: [
    {
      title: { fr: 'Que faire en cas de doute', en: 'What to do if in doubt' },
      text: {
        fr: 'Restez à domicile et évitez tout contact avec les personnes fragiles.\n\n- Un médecin vous répond en visio : il évalue votre situation et vous dit la marche à suivre.\n- **N’appelez le 15 que si des signes de détresse respiratoire apparaissent** : une gêne pour respirer au repos ou pour parler, des lèvres bleues.\n- N’allez ni aux urgences, ni au cabinet de votre médecin, sans avoir appelé avant.',
        en: 'Stay at home and keep away from people who are frail.\n\n- A doctor answers you by video, judges your situation and tells you what to do.\n- **Call 15 only if signs of respiratory distress appear**: trouble breathing at rest or while talking, blue lips.\n- Go neither to the emergency room nor to your doctor’s practice without calling first.',
      },
    },
    {
      title: { fr: 'Ce qu’il faut dire au médecin', en: 'What to tell the doctor' },
      text: {
        fr: 'Ces informations l’aident à évaluer la situation et à établir son diagnostic :\n\n- **le jour où les symptômes ont commencé**, et comment ils évoluent ;\n- votre température, si vous l’avez prise ;\n- toux, gêne pour respirer, perte du goût ou de l’odorat, fatigue, courbatures, diarrhée ;\n- un contact avec une personne malade, un test déjà fait et son résultat ;\n- une maladie chronique, un traitement, une grossesse, un métier de soin.\n\nPréparez votre caméra et votre micro, au calme, dans une pièce bien éclairée.',
        en: 'This helps the doctor to judge the situation and to make a diagnosis:\n\n- **the day on which the symptoms began**, and how they change;\n- your temperature, if you have taken it;\n- cough, trouble breathing, loss of taste or smell, tiredness, aches, diarrhoea;\n- contact with somebody ill, a test already done and its result;\n- a chronic illness, a treatment, a pregnancy, work in care.\n\nHave your camera and microphone ready, somewhere quiet and well lit.',
      },
    },
  ],
  waiting: {
    fr: 'Avec la progression du COVID-19 en France, nous sommes très sollicités. Les délais de prise en charge des questions peuvent être parfois plus longs que les 15 minutes habituelles. Tout est mis en œuvre pour vous répondre dans les meilleurs délais. **Un SMS vous parviendra dès qu’un médecin sera disponible. Vous devrez vous reconnecter dans les 5 minutes pour ne pas manquer l’appel.** Nous vous conseillons de rester connecté et vigilant à la réponse du médecin.',
    en: 'As COVID-19 spreads in France, we are in great demand. It may at times take longer than the usual 15 minutes until a doctor takes your question. Everything is done to answer you as soon as possible. **You will get a text message as soon as a doctor is available. You must come back within 5 minutes so as not to miss the call.** We advise you to stay connected and to watch for the doctor’s answer.',
  },
  waitTimeoutSeconds: null,
  returnWindowSeconds: 300,
  sms: true,
  tag: { text: { fr: 'TÉLÉCONSULTATION COVID-19', en: 'COVID-19 TELECONSULTATION' }, colour: 'danger' },
  guidance: {
    title: {
      fr: 'Épidémie de COVID-19, voici les démarches à suivre en cas de doute',
      en: 'COVID-19 epidemic: what to do in case of doubt',
    },
    text: {
      fr: '1. Il est désormais conseillé aux patients cas possible ou probable de COVID-19 de : « Rester à domicile, téléconsulter ou consulter son médecin. **Ne contacter le 15 que si des signes de détresse respiratoire apparaissent.** »\n2. Les tests biologiques du COVID-19 doivent être réservés aux sujets à risque de forme grave d’infection au COVID-19. **Directives du Haut Conseil de la santé publique**\n3. Le parcours ambulatoire recommandé : **étape 1, être pris en charge en ambulatoire.**',
      en: '1. Patients who are possible or probable cases of COVID-19 are now advised: “Stay at home, consult your doctor remotely or in person. **Contact 15 only if signs of respiratory distress appear.**”\n2. Biological tests for COVID-19 must be kept for people at risk of a severe form of it. **Directives of the High Council of Public Health**\n3. The outpatient course recommended: **step 1, care as an outpatient.**',
    },
  },
  form: COVID_19_FORM,
}
