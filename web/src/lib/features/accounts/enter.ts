import type { WorkerViewer } from '@cho-phien/shared/accounts'

/** Where a worker goes after signing in: a new one tells who they are first, and then what they came for. */
export function afterEntering(viewer: Pick<WorkerViewer, 'workerId'>, next: string | undefined): string {
  if (viewer.workerId !== null) return next ?? '/me'
  return next === undefined ? '/me/profile' : `/me/profile?next=${encodeURIComponent(next)}`
}
