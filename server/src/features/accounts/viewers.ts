import type { Viewer } from '@cho-phien/shared/accounts'
import type { SessionId } from '@cho-phien/shared/ids'
import type { IncomingHttpHeaders } from 'node:http'

/** Reads who asks. Blocked accounts, ended sign-ins and removed seats are nobody. */
export interface Viewers {
  fromHeaders(headers: IncomingHttpHeaders): Promise<Viewer | undefined>
  /** For sockets: rights are read again for every command. */
  fromSession(sessionId: SessionId | undefined): Promise<Viewer | undefined>
}
