/**
 * What this tab keeps of a person over a reload: a form half filled in, a message not yet sent. What must follow them
 * to another tab (an outcome being written, when the desk moves) is kept on the device. All of it goes at sign-out and
 * when somebody else signs in: at a hall the same tab serves one person after another.
 */
type Where = 'tab' | 'device'
const prefix = 'kept:'
const ownerKey = 'kept-for'

/** Storage may be full or forbidden: that costs what a reload loses, and nothing else. */
function attempt<Result>(where: Where, reach: (storage: Storage) => Result): Result | undefined {
  try {
    return reach(where === 'tab' ? sessionStorage : localStorage)
  } catch {
    return undefined
  }
}

export function keep(key: string, value: unknown, where: Where = 'tab'): void {
  attempt(where, (storage) => storage.setItem(prefix + key, JSON.stringify(value)))
}

/** As it was kept, or undefined. The caller knows its own shape. */
export function findKept(key: string, where: Where = 'tab'): unknown {
  return attempt(where, (storage) => (JSON.parse(storage.getItem(prefix + key) ?? 'null') as unknown) ?? undefined)
}

export function forget(key: string, where: Where = 'tab'): void {
  attempt(where, (storage) => storage.removeItem(prefix + key))
}

/** At sign-out. */
export function forgetPerson(): void {
  forgetIn('tab')
  forgetIn('device')
}

function forgetIn(where: Where): void {
  attempt(where, (storage) => {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    for (const key of [...keys.filter((name) => name.startsWith(prefix)), ownerKey]) storage.removeItem(key)
  })
}

/**
 * Says whose the tab is, before any page of theirs reads what is kept. What a guest kept becomes theirs; what another
 * account kept goes. Signing in again to the same account finds everything.
 */
export function keepFor(accountId: string): void {
  for (const where of ['tab', 'device'] as const) {
    const owner = attempt(where, (storage) => storage.getItem(ownerKey)) ?? accountId
    if (owner !== accountId) forgetIn(where)
    attempt(where, (storage) => storage.setItem(ownerKey, accountId))
  }
}
