import { exportJWK } from 'jose/key/export'
import { importPKCS8 } from 'jose/key/import'
import type { DecryptedField, EncryptedField } from '../../../management/users/records/contract.ts'
import { malformed } from '../../kernel/refused.ts'
import { decryptText, type RsaPrivateKey } from '../passwords/rsa.ts'

/**
 * Decrypts members of users, as passwords are: by RSA.
 *
 * @param privateKey the key as PEM, in the form of PKCS #8
 * @throws {@link Refused} when it is no such key, or one of the members was not encrypted for it
 */
export async function decryptFields(
  fields: readonly EncryptedField[],
  privateKey: string,
): Promise<DecryptedField[]> {
  const key = await readKey(privateKey)
  return fields.map(({ encryptedContent, ...field }) => {
    const decryptedContent = decryptText(key, encryptedContent)
    if (decryptedContent === undefined) throw malformed('data')
    return { ...field, decryptedContent }
  })
}

async function readKey(pem: string): Promise<RsaPrivateKey> {
  try {
    return await exportJWK(await importPKCS8(pem, 'RS256', { extractable: true }))
  } catch {
    throw malformed('privateKey')
  }
}
