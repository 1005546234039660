import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: ['./workers/storage/schema.ts', './workers/storage/medicineSchema.ts'],
  out: './migrations',
})
