import * as z from 'zod/mini'

/** As much of JSON Schema as our own schemas come out as. */
export type SchemaNode = {
  $ref?: string
  type?: string | string[]
  format?: string
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, SchemaNode>
  required?: string[]
  items?: SchemaNode | boolean
  prefixItems?: SchemaNode[]
  anyOf?: SchemaNode[]
  oneOf?: SchemaNode[]
  allOf?: SchemaNode[]
}

const schemaNode: z.ZodMiniType<SchemaNode> = z.lazy(() =>
  z.object({
    $ref: z.exactOptional(z.string()),
    type: z.exactOptional(z.union([z.string(), z.array(z.string())])),
    format: z.exactOptional(z.string()),
    const: z.exactOptional(z.unknown()),
    enum: z.exactOptional(z.array(z.unknown())),
    properties: z.exactOptional(z.record(z.string(), schemaNode)),
    required: z.exactOptional(z.array(z.string())),
    items: z.exactOptional(z.union([z.boolean(), schemaNode])),
    prefixItems: z.exactOptional(z.array(schemaNode)),
    anyOf: z.exactOptional(z.array(schemaNode)),
    oneOf: z.exactOptional(z.array(schemaNode)),
    allOf: z.exactOptional(z.array(schemaNode)),
  }),
)

const content = z.record(
  z.string(),
  z.object({ schema: z.exactOptional(schemaNode), example: z.exactOptional(z.unknown()) }),
)

const operation = z.object({
  operationId: z.string(),
  tags: z.optional(z.array(z.string())),
  summary: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(
    z.object({
      name: z.string(),
      in: z.enum(['path', 'query', 'header']),
      required: z.optional(z.boolean()),
      description: z.optional(z.string()),
    }),
  ),
  requestBody: z.optional(z.object({ content })),
  responses: z.record(z.string(), z.object({ description: z.string(), content: z.optional(content) })),
})
export type ContractOperation = z.infer<typeof operation>

/** What this page reads of /openapi.json, as any other tool does. */
export const contract = z.object({
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  webhooks: z.record(z.string(), z.object({ post: operation })),
  components: z.object({ schemas: z.record(z.string(), schemaNode) }),
})
export type Contract = z.infer<typeof contract>
