import type { DoctorsForm, FormQuestion } from './form.ts'

/** « 1ère téléconsultation » stands above both steps, as in the seed. */
const rank = (id: string): FormQuestion => ({
  id,
  kind: 'computed',
  compute: 'teleconsultation',
  label: { fr: 'Téléconsultation', en: 'Teleconsultation' },
})

/** The doctor's form of the seed: « Contexte virologique », then « Évaluation de la situation », with every choice there. */
export const COVID_19_FORM: DoctorsForm = {
  situation: 'situation',
  steps: [
    {
      id: 'virology',
      title: { fr: 'Contexte virologique', en: 'Virological context' },
      questions: [
        rank('teleconsultation'),
        {
          id: 'route',
          kind: 'choice',
          required: true,
          label: { fr: 'Parcours du patient', en: 'How the patient came' },
          options: [
            {
              value: 'by-themselves',
              label: { fr: 'Le patient consulte de lui-même', en: 'The patient comes by themselves' },
            },
            {
              value: 'sent-by-hospital',
              label: {
                fr: 'Le patient a été adressé par un référent hospitalier',
                en: 'The patient was sent by a hospital',
              },
            },
          ],
        },
        {
          id: 'pcr',
          kind: 'choice',
          required: true,
          label: { fr: 'Confirmation par test PCR', en: 'Confirmed by a PCR test' },
          hint: { fr: '(nasopharyngé, ou sang, ou selles)', en: '(nasopharyngeal, or blood, or stool)' },
          options: [
            { value: 'yes', label: { fr: 'Oui', en: 'Yes' } },
            { value: 'no', label: { fr: 'Non', en: 'No' } },
          ],
        },
        { id: 'onset', kind: 'date', label: { fr: 'Début des symptômes', en: 'Onset of the symptoms' } },
      ],
    },
    {
      id: 'evaluation',
      title: { fr: 'Évaluation de la situation', en: 'Evaluation of the situation' },
      questions: [
        {
          id: 'situation',
          kind: 'choice',
          required: true,
          label: { fr: 'Quelle est la situation du patient ?', en: 'What is the patient’s situation?' },
          options: [
            {
              value: 'no-signs',
              label: {
                fr: 'Le patient ne présente pas ou plus de signes de contamination. Il doit respecter les directives du gouvernement.',
                en: 'The patient has no signs of contamination, or none any more, and must follow the government’s directives.',
              },
            },
            {
              value: 'confinement',
              label: {
                fr: 'Le patient présente des signes de contamination, il doit rester strictement confiné le temps de la guérison.',
                en: 'The patient has signs of contamination and must stay strictly confined until they are cured.',
              },
            },
            {
              value: 'hospital',
              label: {
                fr: 'La situation est grave, le patient doit être transféré à l’hôpital (détresse respiratoire ou facteur de co-morbidité important).',
                en: 'The situation is serious, the patient must be transferred to hospital (respiratory distress or an important comorbidity).',
              },
            },
          ],
        },
      ],
    },
  ],
}
