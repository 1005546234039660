import type { Action } from '../../domain/access/rules.ts'
import type { Handler } from '../http/context.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
/** A path, the line of the table of rules that guards it, and who answers. */
export type Route = readonly [method: Method, path: string, action: Action, handler: Handler]
