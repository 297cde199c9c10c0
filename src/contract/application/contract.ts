// Generated from api/contract/application.tsp by `npm run generate`.

/** Kind of an application. */
export type ApplicationType =
  /** A website with a server. */
  | 'web'
  /** A website that runs in the browser alone. */
  | 'spa'
  /** An app for phones or desktops. */
  | 'native'
  /** A server that calls others. */
  | 'api'
  | 'mfa'
  | 'mini-program'
  | 'gateway-app'
  | 'gateway-agent'
