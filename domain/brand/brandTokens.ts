import { type Colour, colourText, contrast, mix } from './colour.ts'

/** What replaces `--brand` and its kin (ui/components/tokens.css) in one scheme. */
export type BrandTokens = { brand: string; strong: string; soft: string; onBrand: string }

const WHITE: Colour = [255, 255, 255]
const BLACK: Colour = [0, 0, 0]
/** WCAG 2.2, 1.4.3: text, and what is written on a button. */
const TEXT_CONTRAST = 4.5
const STEP = 0.02

type Scheme = {
  /** Whatever the colour is written on: paper, cards, raised cards. */
  grounds: readonly Colour[]
  /** Where a colour that does not pass goes. */
  towards: Colour
  soft: number
  onBrand: readonly Colour[]
}

const LIGHT: Scheme = {
  grounds: [WHITE, [247, 246, 242]],
  towards: BLACK,
  soft: 0.88,
  onBrand: [WHITE, [20, 38, 45]],
}
const DARK: Scheme = {
  grounds: [
    [13, 24, 29],
    [20, 34, 41],
    [27, 45, 53],
  ],
  towards: WHITE,
  soft: 0.8,
  onBrand: [[4, 32, 31], BLACK, WHITE],
}

const passes = (colour: Colour, grounds: readonly Colour[]) =>
  grounds.every((ground) => contrast(colour, ground) >= TEXT_CONTRAST)

/** The colour itself where it can be read on every ground, else as little darker (lighter) as it takes. */
function readable(colour: Colour, grounds: readonly Colour[], towards: Colour, from = 0): Colour {
  for (let share = from; share < 1; share += STEP) {
    const tried = mix(colour, towards, share)
    if (passes(tried, grounds)) return tried
  }
  return towards
}

function tokens(colour: Colour, { grounds, towards, soft, onBrand }: Scheme): BrandTokens {
  const [ground = WHITE] = grounds
  const softened = mix(colour, ground, soft)
  // The brand's words stand on its soft ground too.
  const brand = readable(colour, [...grounds, softened], towards)
  const strong = readable(brand, [...grounds, softened], towards, 0.24)
  const written = onBrand.find((ink) => passes(ink, [brand, strong])) ?? ground
  return {
    brand: colourText(brand),
    strong: colourText(strong),
    soft: colourText(softened),
    onBrand: colourText(written),
  }
}

/** An organisation's colour for both schemes, darkened or lightened until it can be read (design.md, Tokens). */
export const brandTokens = (colour: Colour): { light: BrandTokens; dark: BrandTokens } => ({
  light: tokens(colour, LIGHT),
  dark: tokens(colour, DARK),
})
