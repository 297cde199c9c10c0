/** Sends a request: the global `fetch`, a mock's, or one that goes through a proxy. */
export type Fetch = (request: Request) => Promise<Response>
