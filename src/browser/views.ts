import { PopupError } from '../errors/popup-error.ts'
import type { View } from './web-message.ts'

const width = 480
const height = 680

/**
 * Opens an empty window over the middle of this one. Browsers allow it only in the very turn in
 * which the user has clicked; where to go may be known later.
 *
 * @throws {@link PopupError} `blocked` when the browser does not open it
 */
export function openPopup(): View {
  const { screenX, screenY, outerWidth, outerHeight } = window
  const left = Math.round(screenX + (outerWidth - width) / 2)
  const top = Math.round(screenY + (outerHeight - height) / 2)
  const place = `left=${left},top=${top},width=${width},height=${height}`
  const popup = window.open('about:blank', '_blank', `popup,${place}`)
  if (popup === null || popup.closed) {
    throw new PopupError('blocked', 'the browser did not open a window; call this in a click')
  }
  return {
    source: popup,
    // Leaves no empty page behind the Back button of the window.
    show: url => popup.location.replace(url),
    isClosed: () => popup.closed,
    close: () => popup.close(),
  }
}

/** Adds a frame to the page that nobody sees. */
export function openFrame(): View {
  const frame = document.createElement('iframe')
  // A property: the attribute is what strict content security policies forbid.
  frame.style.display = 'none'
  frame.title = 'Sign-in'
  frame.setAttribute('aria-hidden', 'true')
  document.body.append(frame)
  return {
    source: frame.contentWindow,
    show: url => {
      frame.src = url
    },
    isClosed: () => false,
    close: () => frame.remove(),
  }
}
