import * as z from 'zod/mini'
import { GENERIC_KINDS, RESTRICTIONS } from '../../domain/medicines/medicine.ts'

const flag = z.pipe(
  z.number(),
  z.transform((value: number) => value === 1),
)
const texts = z.pipe(
  z.string(),
  z.transform((text: string) => z.parse(z.array(z.string()), JSON.parse(text))),
)

/** A medicine as `MEDICINE_COLUMNS` selects it. */
export const medicineRow = z.object({
  cis: z.string(),
  name: z.string(),
  searchName: z.string(),
  brand: z.string(),
  form: z.string(),
  routes: z.string(),
  marketed: flag,
  reimbursable: flag,
  restriction: z.nullable(z.enum(RESTRICTIONS)),
  substances: texts,
  inn: z.string(),
  rate: z.nullable(z.number()),
  group: z.nullable(z.string()),
  generic: z.nullable(z.enum(GENERIC_KINDS)),
  conditions: texts,
})

/** All that is known of a medicine, the table being called `m`. */
export const MEDICINE_COLUMNS = `m.cis, m.name, m.search_name AS searchName, m.brand, m.form, m.routes, m.marketed,
  m.reimbursable, m.restriction, m.substances, m.inn, m.rate, m.group_id AS "group", m.generic,
  (SELECT json_group_array(c.text) FROM json_each(m.conditions) j JOIN medicine_conditions c ON c.id = j.value)
  AS conditions`
