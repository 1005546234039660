import { COVID_19 } from './covid19.ts'
import type { PathwayDocument } from './document.ts'

/** The pathways that come with the source, as version 1 of each; what an administrator writes are later versions. */
export const SHIPPED_PATHWAYS: readonly PathwayDocument[] = [COVID_19]
