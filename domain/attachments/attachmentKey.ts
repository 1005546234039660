/** Where a consultation's file lies in the bucket. */
export const attachmentKey = (consultationId: string, id: string): string => `attachments/${consultationId}/${id}`
