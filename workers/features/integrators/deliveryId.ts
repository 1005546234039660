/** A delivery is an event on its way to one endpoint: its id names both. */
export const deliveryIdOf = (endpointId: string, webhookId: string): string => `${endpointId}.${webhookId}`

/** The two halves of a delivery's id; `null` for one that we never gave out. */
export function readDeliveryId(id: string): { endpointId: string; webhookId: string } | null {
  const [endpointId, webhookId, more] = id.split('.')
  return endpointId && webhookId && more === undefined ? { endpointId, webhookId } : null
}
