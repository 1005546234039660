export const SECURITY_PATH = '/medecin/securite'
