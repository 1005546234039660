/**
 * The signing key of demonstrations, published with the source and therefore worth nothing: whoever reads this can sign
 * with it. `keyringOf` uses it only while ENVIRONMENT is `local` and no key is set, and refuses it everywhere else.
 */
export const DEMO_SIGNING_KEY = JSON.stringify({
  kty: 'OKP',
  crv: 'Ed25519',
  x: 'G6mobBkDA6kry4QcFD7_b1lranwk-RSWJV_9leHD0Yo',
  d: 'uUDouT_D2vXaf1weiekGzHObySm3IFmm1cTABPnqc2I',
})
