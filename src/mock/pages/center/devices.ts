import {
  devicesOf,
  getDevice,
  isOnline,
  type StoredDevice,
  signOutOn,
  unbindDevice,
} from '../../areas/devices/devices.ts'
import { parseUserAgent } from '../../areas/history/user-agent.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { html } from '../../kernel/web/html.ts'
import { choiceButton, form } from '../form.ts'
import { showTime } from '../show-time.ts'
import { done, type OwnSending, showOwnPage, takeOwnForm } from './own-page.ts'

const path = '/u/devices'

/** The devices of a user in the personal center. */
export const devicePages: readonly PlainRoute[] = [
  showOwnPage('showOwnDevices', path, (visit, memory) => {
    const { words, user, world } = visit
    const devices = devicesOf(world, user.userId)
    return {
      title: words.devices,
      body: html`${devices.length === 0 && html`<p>${words.noDevices}</p>`}
<ul class="records">${devices.map(device => {
        const { deviceId, lastIp, lastLoginTime } = device
        const online = isOnline(world, device)
        const name = nameOf(device)
        return html`<li>
<strong>${name}</strong> ${online ? words.signedIn : words.signedOut}
<br>${showTime(lastLoginTime)}${lastIp !== undefined && html`<br>${lastIp}`}
${
  online &&
  form(visit, memory, {
    action: `${path}/sign-out`,
    buttons: choiceButton('device', deviceId, `${words.signOutThere}: ${name}`),
  })
}
${form(visit, memory, {
  action: `${path}/unbind`,
  buttons: choiceButton('device', deviceId, `${words.remove}: ${name}`),
})}
</li>`
      })}</ul>`,
    }
  }),

  takeOwnForm(
    'signOutOwnDevice',
    `${path}/sign-out`,
    sending => {
      signOutOn(sending.world, deviceOf(sending))
      return done(sending, path, 'saved')
    },
    path,
  ),

  takeOwnForm(
    'unbindOwnDevice',
    `${path}/unbind`,
    sending => {
      unbindDevice(sending.world, deviceOf(sending))
      return done(sending, path, 'removed')
    },
    path,
  ),
]

function deviceOf({ world, user, form: sent }: OwnSending): StoredDevice {
  return getDevice(world, user.userId, sent.device ?? '')
}

function nameOf({ name, model, type, os, userAgent }: StoredDevice): string {
  if (name) return name
  if (!userAgent) return [model, os, type].find(Boolean) ?? ''
  const parts = parseUserAgent(userAgent)
  return `${parts.name}, ${parts.os}`
}
