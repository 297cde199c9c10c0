/** Tells whether a value has a part, without regard to case. */
export function contains(value: unknown, part: unknown): boolean {
  return String(value ?? '')
    .toLowerCase()
    .includes(String(part).toLowerCase())
}
