/** How long a mailed code may be used. */
export const CODE_MINUTES = 10
/** After so many wrong ones a code is of no more use. */
export const CODE_TRIES_MAX = 5
