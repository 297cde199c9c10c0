// Generated from api/authentication/push.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { successResultSchema } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { noData } from '../../contract/plain-schemas.ts'
import { schemaFor } from '../../contract/schema.ts'
import type { TokenSet } from '../../contract/token-set/contract.ts'
import { type OpenEnum, text } from '../../contract/values.ts'
import * as schemas from './schemas.ts'

/** How far a push has come. */
export type PushStatus =
  /** It was sent, and the user has to decide. */
  | 'PUSHED'
  /** The sign-in is confirmed. */
  | 'AUTHORIZED'
  /** The user has refused. */
  | 'CANCELLED'
  /** Its time is up. */
  | 'EXPIRED'
  /** The service failed, for no reason that it tells. */
  | 'ERROR'

/** What a user does with a push. */
export type PushAction =
  /** Lets whoever asked in. */
  | 'CONFIRM'
  /** Refuses. */
  | 'CANCEL'

/** Options of a sign-in by push. */
export interface PushOptions<Custom extends CustomData = CustomData> {
  /**
   * Scopes, separated by spaces; must contain `openid`. Default: the client's own for
   * `EverySignIn.withPush`, else `openid profile`.
   */
  scope?: string | undefined
  /** Free text for the pool's pipelines. */
  context?: string | undefined
  /** Values of custom fields that the user gets who confirms. */
  customData?: Custom | undefined
}

/** A push to be sent. */
export interface NewPush<Custom extends CustomData = CustomData> {
  /** Whom to ask: user name, e-mail address or phone number. */
  account: string
  /** Options of the sign-in. */
  options?: PushOptions<Custom> | undefined
}

/** A push that was sent. */
export interface SentPush {
  /** Id, by which its status is asked for. */
  pushCodeId: string
  /** How long the user has to decide, in seconds. */
  expireTime: number
}

/** How far a push has come, and what came of it. */
export interface PushState {
  /** How far it has come. */
  status: OpenEnum<PushStatus>
  /** With `AUTHORIZED`: the tokens. */
  tokenSet?: TokenSet | null
}

/** What is done with a push. */
export interface PushChange {
  /** Id of the push, which the message to the phone has. */
  pushCodeId: string
  /** What is done with it. */
  action: PushAction
}

/** The applications by which a push can be answered. */
export interface PushApps {
  /** Ids of the applications. */
  appIds?: string[] | null
}

/** `POST /api/v3/signin-by-push` */
export const signInByPush = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'signInByPush',
  method: 'POST',
  path: '/api/v3/signin-by-push',
  safety: 'write',
  access: 'anyone',
  customData: { input: { 'options.customData': 'USER' } },
  input: schemaFor<NewPush>()(schemas.newPush),
  output: schemaFor<SentPush>()(schemas.sentPush),
}))

/** Input of {@link Push.checkStatus}. */
export interface CheckPushCodeStatusInput {
  /** Id of the push. */
  pushCodeId: string
}

/** `GET /api/v3/check-pushcode-status` */
export const checkPushCodeStatus = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'checkPushCodeStatus',
  method: 'GET',
  path: '/api/v3/check-pushcode-status',
  safety: 'read',
  access: 'anyone',
  input: schemaFor<CheckPushCodeStatusInput>()(() => z.strictObject({ pushCodeId: text() })),
  output: schemaFor<PushState>()(schemas.pushState),
}))

/** `POST /api/v3/set-pushcode-status` */
export const setPushCodeStatus = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'setPushCodeStatus',
  method: 'POST',
  path: '/api/v3/set-pushcode-status',
  safety: 'idempotent',
  access: 'user',
  input: schemaFor<PushChange>()(schemas.pushChange),
  output: successResultSchema,
}))

/** `POST /api/v3/change-pushcode-status` */
export const changePushCodeStatus = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'changePushCodeStatus',
  method: 'POST',
  path: '/api/v3/change-pushcode-status',
  safety: 'write',
  access: 'user',
  input: schemaFor<PushChange>()(schemas.pushChange),
  output: noData,
}))

/** Input of {@link Push.getRelationApps}. */
export interface GetPushLoginRelationAppsInput {
  /** Id of the application that wants to be let in. */
  appId: string
  /** Id of the push. */
  pushCodeId: string
}

/** `POST /api/v3/get-pushlogin-relation-apps` */
export const getPushLoginRelationApps = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getPushLoginRelationApps',
  method: 'POST',
  path: '/api/v3/get-pushlogin-relation-apps',
  safety: 'read',
  access: 'user',
  input: schemaFor<GetPushLoginRelationAppsInput>()(() =>
    z.strictObject({ appId: text(), pushCodeId: text() }),
  ),
  output: schemaFor<PushApps>()(schemas.pushApps),
}))
