/** Tells whether a text has the form of an e-mail address. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

/** Tells whether a text has the form of a phone number. */
export const isPhone = (text: string): boolean => /^\d+$/.test(text)
