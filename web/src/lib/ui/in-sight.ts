/** A dialog that closes gives the focus back to what opened it, and the page goes there: afterwards. */
const afterDialogMs = 100

/** Scrolls as little as shows the whole note, now and when it says something else; only after a press here. The focus stays where it is. */
export function keepInSight(note: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  function show() {
    clearTimeout(timer)
    // Older browsers do not tell; there the note stays where it is.
    const isPressed = 'userActivation' in navigator && navigator.userActivation.isActive
    if (isPressed) timer = setTimeout(() => note.scrollIntoView({ block: 'nearest' }), afterDialogMs)
  }
  show()
  const changes = new MutationObserver(show)
  changes.observe(note, { childList: true, characterData: true, subtree: true })
  return () => {
    clearTimeout(timer)
    changes.disconnect()
  }
}
