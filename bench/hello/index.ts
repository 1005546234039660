/** The least that a Worker can do: what the figures of the product are compared with. */
export default { fetch: () => new Response('hello') }
