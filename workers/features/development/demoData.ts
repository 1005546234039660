import { luhnKey } from '../../../domain/people/identifiers.ts'
import type { Specialty } from '../../../domain/vocabulary.ts'

/** What `npm start` seeds and `GET /dev/demo` tells. Only ever in a local database: none of it is a secret. */
export const DEMO_ORGANISATION = {
  id: 'demo',
  name: 'Mutuelle de démonstration',
  memberNumberExample: 'MSM002',
  technicalContact: 'technique@mutuelle.example',
  apiKey: 'demo-api-key-for-local-use-only',
  ssoKey: 'demo-sso-key-for-local-use-only-0123456789',
  colour: '#6b4fbb',
}

export const DEMO_MEMBER = {
  email: 'claire.martin@example.org',
  memberNumber: 'MSM001',
  lastName: 'Martin',
  firstName: 'Claire',
  sex: 'female',
  birthDate: '1985-06-12',
  postcode: '79000',
  city: 'Niort',
  phone: '+33612345678',
}

/** Whom the demonstration's insurer hands over (`/dev/insurer?member=1`), as the claims of its token. */
export const DEMO_HANDED_OVER = {
  sub: 'MSM100',
  given_name: 'Nadia',
  family_name: 'Petit',
  gender: 'female',
  birthdate: '1980-03-04',
  email: 'nadia.petit@example.org',
  phone_number: '+33612345679',
  postal_code: '79000',
  locality: 'Niort',
}

export const DEMO_ADMIN = { email: 'admin@example.org' }

type DemoDoctor = { email: string; firstName: string; lastName: string; specialty: Specialty; address: string }

const DOCTORS: readonly DemoDoctor[] = [
  {
    email: 'helene.moreau@example.org',
    firstName: 'Hélène',
    lastName: 'Moreau',
    specialty: 'generalist',
    address: '12 rue Victor-Hugo, 79000 Niort, France',
  },
  {
    email: 'paul.girard@example.org',
    firstName: 'Paul',
    lastName: 'Girard',
    specialty: 'generalist',
    address: '4 place de la Brèche, 79000 Niort, France',
  },
  {
    email: 'ines.benali@example.org',
    firstName: 'Inès',
    lastName: 'Benali',
    specialty: 'dermatology',
    address: '8 rue de la Paix, 75002 Paris, France',
  },
  {
    email: 'marc.lefevre@example.org',
    firstName: 'Marc',
    lastName: 'Lefèvre',
    specialty: 'dentistry',
    address: '21 cours Lafayette, 69003 Lyon, France',
  },
  {
    email: 'sophie.durand@example.org',
    firstName: 'Sophie',
    lastName: 'Durand',
    specialty: 'gynaecology',
    address: '3 rue Sainte-Catherine, 33000 Bordeaux, France',
  },
  {
    email: 'antoine.rey@example.org',
    firstName: 'Antoine',
    lastName: 'Rey',
    specialty: 'ophthalmology',
    address: '17 rue Crébillon, 44000 Nantes, France',
  },
  {
    email: 'nora.keller@example.org',
    firstName: 'Nora',
    lastName: 'Keller',
    specialty: 'psychiatry',
    address: '5 rue des Juifs, 67000 Strasbourg, France',
  },
]

/** RPPS numbers of demonstration: right by their key, and of nobody. */
export const DEMO_DOCTORS = DOCTORS.map((doctor, place) => {
  const digits = `1099999${String(place + 1).padStart(3, '0')}`
  return {
    ...doctor,
    id: `demo-doctor-${place + 1}`,
    title: 'Dr',
    rpps: `${digits}${luhnKey(digits)}`,
    phone: `+3354900000${place + 1}`,
  }
})
