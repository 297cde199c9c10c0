// What the descriptions in api/ say, as plain data: the tools after `read.ts` know no TypeSpec.

/** Everything that is described. */
export interface Api {
  readonly modules: readonly Module[]
  readonly topics: readonly Topic[]
}

/** One description, and the folder of what is generated from it. */
export interface Module {
  /** Path of the description, such as `api/management/groups.tsp`. */
  readonly source: string
  /** Folder from `src`, such as `management/groups`. */
  readonly folder: string
  /** Types that are declared there, in order. */
  readonly types: (ObjectType | EnumType)[]
  readonly topics: Topic[]
}

/** Operations that callers find in one place. */
export interface Topic {
  readonly client: string
  /**
   * Property of the client, such as `groups`, or `invitations.policies` in another topic; absent where
   * the client calls on its own account.
   */
  readonly property: string | undefined
  /** Topics that are properties of this one. */
  readonly parts: Topic[]
  readonly className: string
  readonly words: string
  readonly usage: string | undefined
  readonly isHandWritten: boolean
  readonly module: Module
  readonly operations: readonly Operation[]
}

/** One operation of the service. */
export interface Operation {
  /** Name in the service's own SDKs, such as `createGroup`. */
  readonly name: string
  /** Name of the method that sends it, such as `create`. */
  readonly call: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly safety: string
  readonly access: string
  readonly words: string
  /** Words for the input and for what comes back, where the description has some. */
  readonly inputWords: string | undefined
  readonly returns: string | undefined
  readonly refusals: readonly { readonly error: string; readonly when: string }[]
  readonly usage: string | undefined
  readonly isBare: boolean
  readonly isForm: boolean
  /** Host of the service that it is at, where that is not the host of its client. */
  readonly host: string | undefined
  readonly onlyBrand: string | undefined
  readonly input: ObjectType | undefined
  /** Members of the input, wherever they are, that no error may show. */
  readonly secrets: readonly string[]
  readonly output: Output
  /** Where passwords are, and the member, if any, that says how they are encrypted. */
  readonly passwords: { readonly at: readonly string[]; readonly type?: string } | undefined
  /** How the parts of a list are asked for, as the descriptor says it. */
  readonly paging: Readonly<Record<string, string>> | undefined
  /** Where custom data is, as the descriptor says it. */
  readonly customData: { readonly input: Places; readonly output: Places }
}

/** The answer of an operation. */
export interface Output {
  readonly kind: 'none' | 'value' | 'list' | 'page' | 'whole' | 'cursor'
  /** What it is, or what its entries are. */
  readonly type: Type
  /** Key of the entries on the wire. */
  readonly key: string
}

/** What custom data belongs to. */
export type Target = 'USER' | 'ROLE' | 'GROUP' | 'DEPARTMENT'

/** Targets by path; one that a member of the input names is `{ in: member }`. */
export type Places = Readonly<Record<string, Target | { readonly in: string }>>

/** An object with members. */
export interface ObjectType {
  readonly kind: 'object'
  /** Absent for an object that stands where it is used. */
  readonly name: string | undefined
  readonly words: string
  readonly module: Module
  readonly bases: readonly ObjectType[]
  /** Whether the members of the bases come before its own. */
  readonly isBaseFirst: boolean
  readonly members: readonly Member[]
  readonly rules: readonly Rule[]
  /** Function that converts older spellings: module from `src`, and name. */
  readonly spelledBy: { readonly module: string; readonly name: string } | undefined
  /** Whether it is the input of a method that sends it in another form. */
  readonly isChecked: boolean
  /** Targets whose custom data it has, itself or further down. */
  readonly targets: Set<Target>
  readonly use: Set<Use>
}

/**
 * How a type is used; filled in when everything is read. `whole` is all that several answers have, or
 * each entry of their lists, so that its schema has a name; `alone` gathers the members of one
 * operation, which has no model of its own.
 */
export type Use = 'input' | 'output' | 'base of input' | 'base of output' | 'whole' | 'alone'

/** A rule about several members. */
export interface Rule {
  readonly kind: 'atLeastOne' | 'exactlyOne'
  readonly members: readonly string[]
}

/** A member of an object. */
export interface Member {
  readonly name: string
  /** Name on the wire; empty when V3 does not have it. */
  readonly wireName: string
  readonly words: string
  readonly type: Type
  readonly isOptional: boolean
  /** Whose custom data it is. */
  readonly target: Target | undefined
  /** Whether no error may show it, although its name does not say so. */
  readonly isSecret: boolean
  /** Whether it is a password. */
  readonly isPassword: boolean
}

/** Strings that something can be. */
export interface EnumType {
  readonly kind: 'enum'
  /** Absent for one that stands where it is used. */
  readonly name: string | undefined
  readonly words: string
  readonly module: Module
  readonly values: readonly { readonly value: string; readonly words: string }[]
  readonly use: Set<Use>
}

/** A type that a person has written: module from `src`, names of the type and of its schema. */
export interface ExternalType {
  readonly kind: 'external'
  readonly module: string
  readonly type: string
  readonly schema: string | undefined
}

/** A string; `text` is not empty in requests, `id` and `time` are checked in answers too. */
export interface StringType {
  readonly kind: 'string'
  readonly form: 'any' | 'text' | 'id' | 'time'
  readonly bounds: Bounds
  readonly pattern: { readonly source: string; readonly words: string } | undefined
}

/** A number. */
export interface NumberType {
  readonly kind: 'number'
  readonly isInteger: boolean
  readonly bounds: Bounds
}

/** A list of entries. */
export interface ListType {
  readonly kind: 'list'
  readonly entry: Type
  readonly bounds: Bounds
}

/** Bounds of a value, a length, or a number of entries, both included. */
export interface Bounds {
  readonly minimum: number | undefined
  readonly maximum: number | undefined
}

/** What a value can be. */
export type Type =
  | ObjectType
  | EnumType
  | ExternalType
  | StringType
  | NumberType
  | ListType
  | { readonly kind: 'boolean' | 'unknown' | 'none' }
  | { readonly kind: 'record'; readonly value: Type }
  | { readonly kind: 'union'; readonly options: readonly Type[] }
  | { readonly kind: 'open'; readonly type: EnumType }
  | { readonly kind: 'nullable'; readonly type: Type }
