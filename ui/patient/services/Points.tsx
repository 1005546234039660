import type { Phrase } from '../../../domain/language/phrase.ts'
import { Card } from '../../components/Card.tsx'
import { t } from '../../i18n/locale.ts'
import './Services.css'

type PointsProps = { title: Phrase; points: readonly Phrase[]; ordered?: boolean }

/** A list of plain sentences under its heading. */
export function Points({ title, points, ordered }: PointsProps) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <Card as="section">
      <h2>{t(title)}</h2>
      <List class="service-points">
        {points.map((point) => (
          <li key={point.fr}>{t(point)}</li>
        ))}
      </List>
    </Card>
  )
}
