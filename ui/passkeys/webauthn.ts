/** What talks to authenticators: brought only when somebody is about to use one. */
export { startAuthentication, startRegistration, WebAuthnAbortService } from '@simplewebauthn/browser'
