/** The stylesheet of all pages. Every pair of colours has a contrast of 4.5 to 1 or more. */
export const style = `
:root { color-scheme: light dark; --ground: #f5f6f8; --sheet: #fff; --ink: #1b1f24; --faint: #57606a;
  --line: #7d8590; --accent: #1a56c4; --on-accent: #fff; --wrong: #b3261e }
@media (prefers-color-scheme: dark) { :root { --ground: #14171a; --sheet: #1e2227; --ink: #e8eaed;
  --faint: #a8b0b9; --line: #8b949e; --accent: #8ab4f8; --on-accent: #10233f; --wrong: #ff9c94 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 28rem; margin: 0 auto; padding: 1.5rem 1rem; background: var(--sheet);
  overflow-wrap: anywhere }
@media (min-width: 30rem) { main { margin: 3rem auto; padding: 2rem; border-radius: .5rem } }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25 }
h2 { margin: 2rem 0 .5rem; font-size: 1.125rem }
.application, .hint, dt { color: var(--faint) }
.application { margin: 0 }
a { color: var(--accent) }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0 0 1.5rem; padding: 0;
  list-style: none }
nav [aria-current] { color: var(--ink); font-weight: 600; text-decoration: none }
label { display: block; margin: 1rem 0 .375rem; font-weight: 600 }
input, select { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--line);
  border-radius: .25rem; background: var(--sheet); color: var(--ink); font: inherit }
[aria-invalid] { border-color: var(--wrong); border-width: 2px }
button { width: 100%; min-height: 2.75rem; margin-top: 1.25rem; padding: .5rem 1rem;
  border: 1px solid var(--accent); border-radius: .25rem; background: var(--accent);
  color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer }
button + button { margin-top: .75rem }
button.second { background: var(--sheet); color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.error, .wrong { color: var(--wrong) }
.hint, .error { margin: .375rem 0 0 }
[role] { margin: 0 0 1rem; padding: .75rem; border: 1px solid currentcolor; border-radius: .25rem }
[role] p { margin: 0 }
[role] ul { margin: .5rem 0 0; padding-left: 1.25rem }
.links { margin: 1.5rem 0 0; padding: 0; list-style: none }
dd { margin: 0 0 .75rem }
.records { padding: 0; list-style: none }
.records li { padding: .75rem 0; border-bottom: 1px solid var(--line) }
`
