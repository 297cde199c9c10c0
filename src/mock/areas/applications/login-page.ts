import type { LoginPageSettings } from '../../../management/applications/pages/contract.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredApp } from './applications.ts'

/** Settings of the sign-in pages of all applications. */
const loginPage = state((): { settings: Partial<LoginPageSettings> } => ({ settings: {} }))

/** Says what the sign-in pages of all applications look like. */
export function changeLoginPage(world: World, settings: LoginPageSettings): void {
  loginPage(world).settings = settings
}

/** What the sign-in pages of an application lead to. */
export function linksOfLoginPage(
  world: World,
  { details }: StoredApp,
): { readonly register: boolean; readonly forgottenPassword: boolean } {
  const { hideRegister, hideForgetPassword } =
    loginPage(world).settings.ssoPageCustomizationSettings ?? {}
  const { showForgetPasswordButton } = details.brandingConfig ?? {}
  return {
    register: hideRegister !== true,
    forgottenPassword: hideForgetPassword !== true && showForgetPasswordButton !== false,
  }
}
