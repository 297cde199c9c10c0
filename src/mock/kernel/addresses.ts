/** Tells whether a text has the form of an e-mail address. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

/**
 * Tells whether a text has the form of a phone number, as people write it too: `212-456-1111`,
 * `+1 (212) 456 1111`. It is kept and compared as it is written.
 */
export const isPhone = (text: string): boolean => /^(?=.*\d)[\d ()+./-]+$/.test(text)
