/** `/` goes to the search of booths, `n` to the next alert; not while somebody types or a dialog is open. */
export function pressOnBoard(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return
  if (event.key === '/') focusOn(event, document.querySelector<HTMLElement>('[data-board-search]'))
  if (event.key === 'n') focusOn(event, nextAlert())
}

function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

function nextAlert(): HTMLElement | null {
  const alerts = [...document.querySelectorAll<HTMLElement>('[data-alert-title]')]
  const current = alerts.findIndex((alert) => alert.closest('li')?.contains(document.activeElement))
  return alerts[(current + 1) % alerts.length] ?? null
}

function focusOn(event: KeyboardEvent, element: HTMLElement | null): void {
  if (element === null) return
  event.preventDefault()
  element.focus()
}
