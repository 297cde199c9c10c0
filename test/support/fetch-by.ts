/** A `fetch` that hands each request on as a `Request`. */
export function fetchBy(respond: (request: Request) => Response | Promise<Response>) {
  return async (url: string, init: RequestInit): Promise<Response> =>
    respond(new Request(url, init))
}
