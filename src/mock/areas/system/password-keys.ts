import { exportSPKI } from 'jose/key/export'
import { generateKeyPair } from 'jose/key/generate/keypair'
import type { WebCryptoKey } from '../../../utils/web-crypto-key.ts'
import { makeSm2Key, type Sm2Key } from './sm2-key.ts'

/** The keys that passwords can be encrypted with, and what decrypts them. */
export interface PasswordKeys {
  readonly rsa: {
    /** PEM. */
    readonly publicKey: string
    /** Can be exported: WebCrypto does not know the padding that these passwords have. */
    readonly privateKey: WebCryptoKey
  }
  readonly sm2: Sm2Key
}

let keys: Promise<PasswordKeys> | undefined

/** The keys for passwords. Making them takes longer than most tests, so all mocks share them. */
export function passwordKeys(): Promise<PasswordKeys> {
  keys ??= makeKeys()
  return keys
}

async function makeKeys(): Promise<PasswordKeys> {
  const { publicKey, privateKey } = await generateKeyPair('RSA-OAEP-256', { extractable: true })
  return { rsa: { publicKey: await exportSPKI(publicKey), privateKey }, sm2: makeSm2Key() }
}
