/** Brings a control marked `data-field` into view and gives it the focus: the way from "what is missing" to the place. */
export function focusField(name: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)
  const control = field?.matches('input, select, textarea') ? field : field?.querySelector<HTMLElement>('input, select, textarea, button')
  control?.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}
