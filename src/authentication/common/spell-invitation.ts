import { renamed } from '../../contract/renamed.ts'

/** Gives what the service tells of an invitation names that say what it is. */
export const spellInvitation = renamed({
  enabledIdentifierVerify: 'isCodeNeeded',
  enabledInfoFill: 'isProfileTaken',
  registerInfoFillMsg: 'profileMessage',
  extendsFields: 'fields',
  extendsFieldsI18n: 'fieldTranslations',
  extendsFieldsOptions: 'fieldOptions',
  verifyCodeMaxErrCount: 'mostWrongCodes',
})
