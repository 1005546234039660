/** Body mass index in kg/m², to one decimal (WHO); none without both measures. */
export function bmiOf(weightKg: number | undefined, heightCm: number | undefined): number | undefined {
  if (!weightKg || !heightCm) return undefined
  return Math.round((weightKg / (heightCm / 100) ** 2) * 10) / 10
}
