import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: [
    'accountSchema.ts',
    'handOverSchema.ts',
    'consultationSchema.ts',
    'prescriptionSchema.ts',
    'integratorSchema.ts',
    'operationsSchema.ts',
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
