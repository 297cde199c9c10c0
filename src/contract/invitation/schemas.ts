// Generated from api/contract/invitation.tsp by `npm run generate`.

import { entity, maybe } from '../schema.ts'
import { boolean, oneOf, openEnum, record, string } from '../values.ts'

export function invitationLink() {
  return entity({ link: string() })
}

export function invitationInputKind() {
  return oneOf(
    'image',
    'number',
    'date',
    'dateTime',
    'datetime',
    'select',
    'dropdown',
    'boolean',
    'string',
    'text',
    'gender',
    'country',
    'username',
    'phone',
    'email',
  )
}

export function invitationFieldRule() {
  return entity({
    type: openEnum<'None' | 'regExp' | 'phone' | 'email' | 'isNumber'>(),
    content: maybe(string()),
    errorMessage: maybe(string()),
    i18n: maybe(record()),
  })
}

export function invitationField() {
  return entity({
    type: maybe(openEnum<'user' | 'internal'>()),
    id: maybe(string()),
    name: string(),
    label: maybe(string()),
    show: maybe(boolean()),
    allowRewrite: maybe(boolean()),
    inputType: maybe(
      openEnum<
        | 'image'
        | 'number'
        | 'date'
        | 'dateTime'
        | 'datetime'
        | 'select'
        | 'dropdown'
        | 'boolean'
        | 'string'
        | 'text'
        | 'gender'
        | 'country'
        | 'username'
        | 'phone'
        | 'email'
      >(),
    ),
    validateRules: maybe(invitationFieldRule()),
    source: maybe(openEnum<'preset' | 'manual_add'>()),
    i18n: maybe(record()),
    required: maybe(boolean()),
  })
}
