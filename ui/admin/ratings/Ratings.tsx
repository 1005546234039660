import { Star } from 'lucide'
import { useEffect } from 'preact/hooks'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import type { GivenRating } from '../../../protocol/hours.ts'
import { PageHead } from '../../administrator/Listed.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { createRatings } from './ratingsModel.ts'
import { templates, words } from './words.ts'

const stars = (value: number | null) =>
  value === null ? '–' : fill(templates.stars, { text: format.number(Math.round(value * 10) / 10) })
const share = (value: number | null) =>
  value === null ? '–' : fill(templates.share, { text: format.number(Math.round(value * 100)) })

/** What patients say of the service. */
export function Ratings() {
  const model = useModel(createRatings)
  useEffect(() => {
    model.load()
  }, [model])
  const all = model.all.value
  return (
    <>
      <PageHead title={t(words.title)} lead={t(words.lead)} />
      {model.failure.value && <Failed failure={model.failure.value} onRetry={model.load} />}
      {!all && !model.failure.value && <Skeleton />}
      {all?.ratings.length === 0 && (
        <Empty icon={Star} title={t(words.none)}>
          {t(words.noneText)}
        </Empty>
      )}
      {all && all.ratings.length > 0 && (
        <>
          <Card as="section" label={t(words.title)}>
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{t(words.specialty)}</th>
                  <th scope="col">{t(words.count)}</th>
                  <th scope="col">{t(words.stars)}</th>
                  <th scope="col">{t(words.avoided)}</th>
                </tr>
              </thead>
              <tbody>
                {all.averages.map((row) => (
                  <tr key={row.specialty}>
                    <th scope="row">{t(SPECIALTY_LABELS[row.specialty])}</th>
                    <td>{row.count === 0 ? t(words.nothing) : format.number(row.count)}</td>
                    <td>{stars(row.stars)}</td>
                    <td>{share(row.avoidedVisit)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Card>
          <ul class="stack">
            {all.ratings.map((rating) => (
              <Line key={rating.consultationId} rating={rating} />
            ))}
          </ul>
          {all.next !== null && (
            <div>
              <Button variant="ghost" busy={model.busy.value} onPress={model.more}>
                {t(words.more)}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  )
}

function Line({ rating }: { rating: GivenRating }) {
  const { specialty, doctor, endedAt, avoidedVisit, comment } = rating
  const facts = [
    specialty && t(SPECIALTY_LABELS[specialty]),
    doctor,
    endedAt && format.dateTime(endedAt),
    avoidedVisit !== null && t(avoidedVisit ? words.avoidedOne : words.notAvoided),
  ]
  return (
    <Card as="li">
      {rating.stars !== null && <h3>{stars(rating.stars)}</h3>}
      {comment !== null && <p>{comment}</p>}
      <p class="muted small">{facts.filter(Boolean).join(' · ')}</p>
    </Card>
  )
}
