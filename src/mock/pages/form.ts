import { type Html, html } from '../kernel/web/html.ts'
import type { FormMemory } from './browsers.ts'
import { formToken, linkTo, type Visit } from './visit.ts'

/** An input with its label. */
export interface Field {
  /** Name, and id in the page. */
  readonly name: string
  readonly label: string
  /** Default `text`. */
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'number' | 'date' | 'datetime-local'
  readonly autocomplete?: string
  readonly inputmode?: 'numeric' | 'decimal'
  readonly hint?: string | undefined
  /** What stands in it when nothing was filled in before. */
  readonly value?: string
  /** Choices, for an input that is a list. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** Whether it may be left empty. Default false. */
  readonly isOptional?: boolean
  /** Whether it only shows its value. Default false. */
  readonly isReadOnly?: boolean
}

/** Writes an input, with what was filled in before and what is wrong with it. */
export function field({ lang }: Visit, { values, errors }: FormMemory, input: Field): Html {
  const { name, label, type = 'text', autocomplete, inputmode, hint, options } = input
  const error = errors[name]?.[lang]
  const value = values[name] ?? input.value ?? ''
  const notes = [hint !== undefined && `${name}-hint`, error !== undefined && `${name}-error`]
  const described = notes.filter(Boolean).join(' ')
  const attributes = html`id="${name}" name="${name}"${
    autocomplete !== undefined && html` autocomplete="${autocomplete}"`
  }${described !== '' && html` aria-describedby="${described}"`}${
    error !== undefined && html` aria-invalid="true"`
  }${input.isOptional !== true && html` required`}${input.isReadOnly === true && html` readonly`}`
  return html`<label for="${name}">${label}</label>
${
  options === undefined
    ? html`<input ${attributes} type="${type}"${
        inputmode !== undefined && html` inputmode="${inputmode}"`
      }${type === 'datetime-local' && html` step="1"`}${
        type === 'number' && html` step="any"`
      } value="${value}">`
    : html`<select ${attributes}>${options.map(
        option =>
          html`<option value="${option.value}"${option.value === value && html` selected`}>${option.label}</option>`,
      )}</select>`
}
${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${error !== undefined && html`<p class="error" id="${name}-error">${error}</p>`}`
}

/** Writes a form, which carries the proof that it came from this page. */
export function form(
  visit: Visit,
  { errors }: FormMemory,
  { action, fields = [], buttons }: { action: string; fields?: readonly Html[]; buttons: Html },
): Html {
  const isWrong = Object.keys(errors).length > 0
  return html`<form method="post" action="${linkTo(visit, action)}" novalidate${
    isWrong && html` aria-describedby="problems"`
  }>
<input type="hidden" name="token" value="${formToken(visit)}">
${fields}
${buttons}
</form>`
}

/** Writes a button that sends its form. */
export function button(label: string): Html {
  return html`<button type="submit">${label}</button>`
}

/** Writes a button that sends its form with a choice. */
export function choiceButton(name: string, value: string, label: string): Html {
  return html`<button type="submit" name="${name}" value="${value}" class="second">${label}</button>`
}

/** Writes what was wrong with the form that was sent last, or what has come of it. */
export function outcome({ lang, words }: Visit, { errors, notice }: FormMemory): Html {
  const wrong = Object.entries(errors)
  if (wrong.length > 0) {
    return html`<div role="alert" class="wrong" id="problems"><p>${words.problem}</p><ul>${wrong.map(
      ([name, text]) =>
        html`<li>${name === '' ? text[lang] : html`<a href="#${name}">${text[lang]}</a>`}</li>`,
    )}</ul></div>`
  }
  return html`${notice !== undefined && html`<div role="status"><p>${notice[lang]}</p></div>`}`
}

/** Writes links to other pages. */
export function links(
  visit: Visit,
  targets: readonly (readonly [path: string, label: string] | false)[],
): Html {
  const shown = targets.filter(target => target !== false)
  return html`<ul class="links">${shown.map(
    ([path, label]) => html`<li><a href="${linkTo(visit, path)}">${label}</a></li>`,
  )}</ul>`
}

/** What an input of one line gives back of a value that was put into it. */
export function asTyped(value: unknown): string {
  return String(value ?? '')
    .replace(/[\r\n]/g, '')
    .trim()
}
