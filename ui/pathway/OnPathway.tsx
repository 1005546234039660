import type { Course } from '../../domain/pathway/document.ts'
import { LinkButton } from '../components/Button.tsx'
import { Tag } from '../components/Tag.tsx'
import { fill, t } from '../i18n/locale.ts'
import { templates, words } from './words.ts'

/** Which pathway this question goes, and the way out of it while it is not sent. */
export function OnPathway({ course, onLeave }: { course: Pick<Course, 'title' | 'tag'>; onLeave: () => void }) {
  return (
    <div class="row">
      <Tag kind={course.tag.colour}>{fill(templates.pathway, { title: t(course.title) })}</Tag>
      <LinkButton onPress={onLeave}>{t(words.leave)}</LinkButton>
    </div>
  )
}
