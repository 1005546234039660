import { Check, PackageOpen } from 'lucide'
import type { ComponentChildren } from 'preact'
import { amountOf, nonSubstitutableMention, renewalsMention } from '../../domain/prescription/mentions.ts'
import { SPECIALTIES } from '../../domain/vocabulary.ts'
import { SPECIALTY_LABELS } from '../../domain/words/specialties.ts'
import { Alert } from '../components/Alert.tsx'
import { Card } from '../components/Card.tsx'
import { Tag } from '../components/Tag.tsx'
import { format } from '../i18n/format.ts'
import { formatPhone } from '../i18n/formats.ts'
import { t } from '../i18n/locale.ts'
import type { CheckedPrescription } from './answer.ts'
import { isPartly } from './derivePharmacy.ts'
import { History } from './History.tsx'
import { stateWords } from './stateWords.ts'
import './SignedContent.css'
import { words } from './words.ts'

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What the doctor signed, to hold against the paper. */
export function SignedContent({ checked }: { checked: CheckedPrescription }) {
  const { patient, doctor, lines, issuedAt, renewals = 0 } = checked.prescription
  const partly = isPartly(checked)
  const specialty = SPECIALTIES.find((known) => known === doctor.specialty)
  return (
    <section class="stack" aria-labelledby="signed-content">
      <p>{t(words.kind)}</p>
      <Alert kind="warn">{t(words.identity)}</Alert>
      <h2 id="signed-content" class="title">
        {t(words.compare)}
      </h2>
      <Card>
        <dl class="facts">
          <Fact name={t(words.patient)}>
            <strong>
              {patient.lastName} {patient.firstName}
            </strong>
          </Fact>
          <Fact name={t(words.birth)}>{format.day(patient.birthDate)}</Fact>
          <Fact name={t(words.sex)}>{t(words[patient.sex])}</Fact>
          {typeof patient.weightKg === 'number' && (
            <Fact name={t(words.weight)}>{format.number(patient.weightKg)}&#8239;kg</Fact>
          )}
        </dl>
      </Card>
      <h3>{t(words.medicines)}</h3>
      <ol class="medicines">
        {lines.map((line, position) => (
          <Card as="li" key={`${position}:${line.medicine}`}>
            <strong>
              {line.inn && <>{line.inn} · </>}
              {line.medicine}
            </strong>
            <span>{line.posology}</span>
            <span class="row">
              {t(amountOf(line))}
              <Tag>{t(line.reimbursable ? words.reimbursable : words.notReimbursable)}</Tag>
              {line.nonSubstitutable && <Tag kind="warn">{nonSubstitutableMention(line.nonSubstitutable)}</Tag>}
              {partly &&
                (checked.owed?.includes(position) ? (
                  <Tag kind="warn" icon={PackageOpen}>
                    {t(stateWords.owedTag)}
                  </Tag>
                ) : (
                  <Tag kind="ok" icon={Check}>
                    {t(stateWords.givenTag)}
                  </Tag>
                ))}
            </span>
          </Card>
        ))}
      </ol>
      <Card>
        <dl class="facts">
          <Fact name={t(words.doctor)}>
            <strong>{doctor.name}</strong>
            {doctor.specialty && <span> · {specialty ? t(SPECIALTY_LABELS[specialty]) : doctor.specialty}</span>}
          </Fact>
          <Fact name="RPPS">{doctor.rpps}</Fact>
          {doctor.finess && <Fact name="FINESS">{doctor.finess}</Fact>}
          {doctor.address && <Fact name={t(words.address)}>{doctor.address}</Fact>}
          {doctor.phone && (
            <Fact name={t(words.phone)}>
              <a class="facts-link" href={`tel:${doctor.phone.replace(/[^+\d]/g, '')}`}>
                {formatPhone(doctor.phone)}
              </a>
            </Fact>
          )}
          <Fact name={t(words.signed)}>{format.dateTime(issuedAt)}</Fact>
          <Fact name={t(stateWords.renewals)}>{t(renewalsMention(renewals))}</Fact>
        </dl>
      </Card>
      <History checked={checked} />
      <p>
        <a href="/pharmacie">{t(words.another)}</a>
      </p>
    </section>
  )
}
