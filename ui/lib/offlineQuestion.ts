import * as z from 'zod/mini'
import { forget, keep, namesUnder, recall } from './storage.ts'

const NAME = 'offline:question'
const SYMPTOMS_DRAFT = /^draft:answer:.+:symptoms$/

/** A question written while there was no network: kept on this device until the bot has asked for it and been answered. */
export const offlineQuestion = {
  get: (): string => recall(NAME, z.string()) ?? '',
  set: (text: string): void => (text === '' ? forget(NAME) : keep(NAME, text)),
  clear: (): void => forget(NAME),
}

/** Whether the bot's own field already holds the beginning of a question on this device: that one is gone on with. */
export const hasSymptomsDraft = (): boolean => namesUnder('draft:answer:').some((name) => SYMPTOMS_DRAFT.test(name))
