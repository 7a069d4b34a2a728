import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
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
const AS_APP = `set local role ${APP_ROLE}; set local statement_timeout = ${LIMIT}`

class RoleDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel, accessMode }: TransactionSettings,
  ): Promise<void> {
    const begin = ['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
    await connection.executeQuery(CompiledQuery.raw(`${begin.filter(Boolean).join(' ')}; ${AS_APP}`))
  }
}
