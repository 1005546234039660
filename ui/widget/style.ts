/** The widget's own look, inside its shadow: nothing of it reaches the insurer's page, and nothing of that page this. */
export const STYLE = `
:host { all: initial; color-scheme: light dark; font: 16px/1.4 system-ui, "Segoe UI", Roboto, sans-serif }
* { box-sizing: border-box; font: inherit }
button { cursor: pointer; touch-action: manipulation }
:focus-visible { outline: 3px solid light-dark(#14262d, #fff); outline-offset: 2px; box-shadow: 0 0 0 2px light-dark(#fff, #14262d) }
.launcher { position: fixed; z-index: 2147483000; right: max(16px, env(safe-area-inset-right)); bottom: max(16px, env(safe-area-inset-bottom)); display: flex; align-items: center; gap: 10px; min-height: 56px; padding: 8px 22px 8px 16px; border: 0; border-radius: 999px; background: var(--b); color: var(--o); font-weight: 650; box-shadow: 0 2px 4px #0003, 0 8px 24px #0003 }
.launcher svg { width: 28px; height: 28px; flex: none }
.launcher:hover { background: var(--s) }
.mark { position: absolute; top: -6px; right: -2px; min-width: 26px; height: 26px; padding: 0 7px; border: 2px solid light-dark(#fff, #0d181d); border-radius: 13px; background: #a8231b; color: #fff; font-size: 13px; line-height: 22px; text-align: center }
[hidden] { display: none !important }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
dialog { position: fixed; inset: auto 16px 16px auto; z-index: 2147483000; width: min(440px, calc(100vw - 32px)); height: min(760px, calc(100dvh - 32px)); max-width: none; max-height: none; margin: 0; padding: 0; border: 1px solid light-dark(#d9e0df, #2a3e47); border-radius: 16px; overflow: hidden; background: light-dark(#f7f6f2, #0d181d); color: light-dark(#14262d, #e8f0f1); box-shadow: 0 8px 40px #0005 }
dialog[open] { display: flex; flex-direction: column }
.bar { display: flex; flex: none; align-items: center; gap: 12px; min-height: 56px; padding: 4px 4px 4px 16px; background: var(--b); color: var(--o) }
.bar span { flex: 1; min-width: 0; font-weight: 650 }
.bar button { display: grid; place-items: center; width: 48px; height: 48px; border: 0; border-radius: 50%; background: none; color: inherit }
.bar button:focus-visible { outline-color: var(--o); outline-offset: -4px; box-shadow: none }
.bar button:hover { background: var(--s) }
.bar svg { width: 24px; height: 24px }
.room { position: relative; flex: 1; min-height: 0 }
.room p { position: absolute; inset: 0; display: grid; place-content: center; gap: 12px; margin: 0; padding: 24px; text-align: center }
.room a { color: inherit }
iframe:focus-visible { outline: none; box-shadow: none }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; color-scheme: normal }
@media (max-width: 600px) { dialog { inset: 0; width: 100%; height: 100dvh; border: 0; border-radius: 0 } }
@media print { .launcher, dialog { display: none !important } }
`
