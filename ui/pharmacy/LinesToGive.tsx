import { Repeat2 } from 'lucide'
import { nonSubstitutableMention } from '../../domain/prescription/mentions.ts'
import { LinkButton } from '../components/Button.tsx'
import { Checkbox } from '../components/Checkbox.tsx'
import { FieldError } from '../components/Field.tsx'
import { Icon } from '../components/Icon.tsx'
import { TextField } from '../components/TextField.tsx'
import { fill, t } from '../i18n/locale.ts'
import type { Prescription } from './answer.ts'
import { dispensingTemplates as templates, dispensingWords as words } from './dispensingWords.ts'
import './LinesToGive.css'
import type { LinesModel } from './linesModel.ts'

/** The lines that are owed, each to be given now or later, as written or by another pack of the same group. */
export function LinesToGive({ model, lines }: { model: LinesModel; lines: Prescription['lines'] }) {
  const owed = model.owed.value
  const given = model.given.value
  return (
    <fieldset class="given" aria-describedby="given-error">
      <legend>{t(words.lines)}</legend>
      {owed.map((position) => {
        const line = lines[position]
        if (!line) return null
        return (
          <div key={position} class="given-line">
            {owed.length > 1 ? (
              <Checkbox
                checked={given.includes(position)}
                onChecked={(chosen) => model.choose(position, chosen)}
                name={`line-${position}`}
              >
                {line.medicine}
              </Checkbox>
            ) : (
              <p class="given-only">{line.medicine}</p>
            )}
            {given.includes(position) && <Pack model={model} position={position} line={line} />}
          </div>
        )
      })}
      <FieldError id="given-error" error={model.nothing.value ? t(words.noLine) : undefined} />
    </fieldset>
  )
}

type PackProps = { model: LinesModel; position: number; line: Prescription['lines'][number] }

function Pack({ model, position, line }: PackProps) {
  if (line.nonSubstitutable) return <p class="small given-kept">{nonSubstitutableMention(line.nonSubstitutable)}</p>
  const pack = model.packs.value.get(position)
  if (pack === undefined)
    return (
      <LinkButton onPress={() => model.replace(position, '')}>
        <span class="row given-replace">
          <Icon node={Repeat2} size={18} />
          <span>
            {t(words.replace)}
            <span class="visually-hidden"> {fill(templates.ofMedicine, { medicine: line.medicine })}</span>
          </span>
        </span>
      </LinkButton>
    )
  return (
    <div class="stack">
      <TextField
        label={t(words.cip13)}
        hint={t(words.cip13Hint)}
        name={`cip13-${position}`}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        value={pack}
        onValue={(typed) => model.replace(position, typed)}
        error={model.errors.value.has(position) ? t(words.cip13Wrong) : undefined}
      />
      <LinkButton onPress={() => model.replace(position, undefined)}>{t(words.asWritten)}</LinkButton>
    </div>
  )
}
