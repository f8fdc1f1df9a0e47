/** A dialog that closes gives the focus back to what opened it, and the page goes there: afterwards. */
const afterDialogMs = 100

/** Something here was pressed in the last seconds. Older browsers do not tell. */
export function isPressed(): boolean {
  return 'userActivation' in navigator && navigator.userActivation.isActive
}

/** Scrolls as little as shows the whole note, now and when it says something else; only where it is wanted. The focus stays where it is. */
export function keepInSight(note: HTMLElement, isWanted: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  function show() {
    clearTimeout(timer)
    if (isWanted()) timer = setTimeout(() => note.scrollIntoView({ block: 'nearest' }), afterDialogMs)
  }
  show()
  const changes = new MutationObserver(show)
  changes.observe(note, { childList: true, characterData: true, subtree: true })
  return () => {
    clearTimeout(timer)
    changes.disconnect()
  }
}
