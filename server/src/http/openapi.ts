import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'

export const openApiOptions: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Chợ Phiên',
      version: '1',
      description: 'Online job fairs of a provincial employment service centre. Live changes travel over Socket.IO: docs/protocol.md.',
    },
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'chophien.session_token' } } },
    security: [{ session: [] }],
  },
}
