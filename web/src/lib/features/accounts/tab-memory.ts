/**
 * What this tab keeps of a person over a reload: a form half filled in, a message not yet sent, an outcome being
 * written. It is never more than this tab's, and it goes at sign-out and when somebody else signs in: at a hall the
 * same tab serves one person after another.
 */
const prefix = 'kept:'
const ownerKey = 'kept-for'

/** Storage may be full or forbidden: that costs what a reload loses, and nothing else. */
function attempt<Result>(reach: (storage: Storage) => Result): Result | undefined {
  try {
    return reach(sessionStorage)
  } catch {
    return undefined
  }
}

export function keep(key: string, value: unknown): void {
  attempt((storage) => storage.setItem(prefix + key, JSON.stringify(value)))
}

/** As it was kept, or undefined. The caller knows its own shape. */
export function findKept(key: string): unknown {
  return attempt((storage) => (JSON.parse(storage.getItem(prefix + key) ?? 'null') as unknown) ?? undefined)
}

export function forget(key: string): void {
  attempt((storage) => storage.removeItem(prefix + key))
}

/** At sign-out. */
export function forgetPerson(): void {
  attempt((storage) => {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    for (const key of [...keys.filter((name) => name.startsWith(prefix)), ownerKey]) storage.removeItem(key)
  })
}

/**
 * Says whose the tab is, before any page of theirs reads what is kept. What a guest kept becomes theirs; what another
 * account kept goes. Signing in again to the same account finds everything.
 */
export function keepFor(accountId: string): void {
  const owner = attempt((storage) => storage.getItem(ownerKey)) ?? accountId
  if (owner !== accountId) forgetPerson()
  attempt((storage) => storage.setItem(ownerKey, accountId))
}
