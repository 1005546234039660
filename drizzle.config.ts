import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: [
    'schema.ts',
    'peopleSchema.ts',
    'signInSchema.ts',
    'medicineSchema.ts',
    'pathwaySchema.ts',
    'deskSchema.ts',
    'hoursSchema.ts',
    'consentSchema.ts',
  ].map((name) => `./workers/storage/${name}`),
  out: './migrations',
})
