export const PROFILE_PATH = '/medecin/profil'
