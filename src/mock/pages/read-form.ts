/**
 * Reads the fields of a form that was posted; of a field that comes twice, the last counts.
 */
export async function readForm(request: Request): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await request.text()))
}
