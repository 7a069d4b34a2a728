import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
} from 'kysely'
import { APP_ROLE, LIMIT } from './bounds.ts'

/** PostgreSQL as Ayumi uses it: every transaction begins as the role that is bound by row-level security. */
export class RoleDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver() {
    return new RoleDriver(this.#config)
  }
}

/** In one message to the server: a page would wait for three. Without the time limit a statement that nobody waits for goes on. */
const BEGIN = `begin; set local role ${APP_ROLE}; set local statement_timeout = ${LIMIT}`

class RoleDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(BEGIN))
  }
}
