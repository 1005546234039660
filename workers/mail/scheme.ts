/** The tokens of the pages, by value: mail readers know no custom properties. */
export const LIGHT = {
  paper: '#f7f6f2',
  surface: '#ffffff',
  ink: '#14262d',
  muted: '#50656d',
  line: '#d9e0df',
  brand: '#0d6464',
  brandSoft: '#dff0ed',
  onBrand: '#ffffff',
  danger: '#a8231b',
  dangerSoft: '#fdeae7',
} as const

const DARK: Readonly<Record<keyof typeof LIGHT, string>> = {
  paper: '#0d181d',
  surface: '#142229',
  ink: '#e8f0f1',
  muted: '#9db2b9',
  line: '#2a3e47',
  brand: '#63c7bd',
  brandSoft: '#173b3c',
  onBrand: '#04201f',
  danger: '#ff9d92',
  dangerSoft: '#3d1a18',
}

/** Overrides the inline colours where the reader prefers dark; `!important`, since inline styles win otherwise. */
export const DARK_STYLES = `@media (prefers-color-scheme: dark) {
.paper { background-color: ${DARK.paper} !important; color: ${DARK.ink} !important; }
.card { background-color: ${DARK.surface} !important; border-color: ${DARK.line} !important; }
.brand { color: ${DARK.brand} !important; }
.code { background-color: ${DARK.brandSoft} !important; color: ${DARK.ink} !important; }
.button { background-color: ${DARK.brand} !important; color: ${DARK.onBrand} !important; }
.warning { background-color: ${DARK.dangerSoft} !important; color: ${DARK.danger} !important; }
.muted { color: ${DARK.muted} !important; }
}`

export const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif'
