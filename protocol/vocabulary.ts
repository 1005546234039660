import * as z from 'zod/mini'
import { CONSULTATION_STATES, DOCUMENT_KINDS } from '../domain/consultation/consultation.ts'
import { FREE_TEXT_MAX_CHARACTERS } from '../domain/limits.ts'
import { CHANNELS, RELATIONS, ROLES, SEXES, SPECIALTIES } from '../domain/vocabulary.ts'

export const channel = z.enum(CHANNELS)
export const specialty = z.enum(SPECIALTIES)
export const sex = z.enum(SEXES)
export const relation = z.enum(RELATIONS)
export const role = z.enum(ROLES)
export const consultationState = z.enum(CONSULTATION_STATES)
export const documentKind = z.enum(DOCUMENT_KINDS)
/** ISO 8601 in UTC. */
export const instant = z.iso.datetime()
/** `YYYY-MM-DD`. */
export const day = z.iso.date()
export const freeText = z.string().check(z.maxLength(FREE_TEXT_MAX_CHARACTERS))
/** A sender's own name for what it sends, by which a second sending is recognised. */
export const idempotencyKey = z.string().check(z.minLength(1), z.maxLength(200))
