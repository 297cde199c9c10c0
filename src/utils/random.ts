/** Makes 32 random hex digits from the runtime's cryptographic source. */
export function randomNonce(): string {
  // Runtimes keep random bytes for this in store, which makes it much cheaper than asking for some.
  return crypto.randomUUID().replaceAll('-', '')
}
