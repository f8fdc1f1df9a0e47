import type { Services } from '../../services.ts'
import type { Auth } from './auth.ts'
import type { CodeSender } from './code-sender.ts'
import type { Viewers } from './viewers.ts'

/** What signing people in needs besides the services: the library, the reader of sign-ins and the sender of codes. */
export interface AccountServices extends Services {
  auth: Auth
  viewers: Viewers
  codeSender: CodeSender
}
