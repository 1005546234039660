import regular from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'
import semibold from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'
import type { Fonts } from './pdf/paper.ts'

/** Source Sans 3, for the PDFs: bundled as data modules. Kept apart, so that the PDFs are drawn under Node in tests. */
export const FONTS: Fonts = { regular, semibold }
