# The whole app in one image: pages built in, migrations beside the code, no compiler at run time (Node runs the TypeScript).
FROM node:24.21.0-bookworm-slim AS base
ENV COREPACK_ENABLE_DOWNLOAD_PROMPT=0
RUN npm install --global pnpm@12.21.0
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY patches patches
COPY shared/package.json shared/
COPY server/package.json server/
COPY web/package.json web/
COPY tests/package.json tests/

FROM base AS build
RUN pnpm install --frozen-lockfile --filter '@cho-phien/web...'
COPY tsconfig.base.json ./
COPY shared shared
COPY web web
COPY server/src/launch/build-pages.ts server/src/launch/
RUN cd web && node ../server/src/launch/build-pages.ts

FROM base AS app
# Without the optional packages: they are the PostgreSQL programs of `pnpm start`.
RUN pnpm install --frozen-lockfile --prod --no-optional --filter '@cho-phien/server...' --filter '@cho-phien/web...' && pnpm store prune
COPY migrations migrations
COPY shared/src shared/src
COPY server/src server/src
COPY --from=build /app/web/build web/build
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
USER node
EXPOSE 8080
CMD ["node", "server/src/main.ts"]
