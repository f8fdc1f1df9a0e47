import type { ErrorCode } from '@cho-phien/shared/errors'

/** Why something was refused, or `offline` when nothing was heard. */
export type RefusalCode = ErrorCode | 'offline'
