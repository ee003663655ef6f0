import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { env } from "../env";
import { isLockTimeout } from "../modules/locking-lease/lock-timeout";

type Job = (container: MedusaContainer, context?: unknown) => Promise<void>;

/** Two processes plan a job for the same moment; whoever is a little late must not do it again. */
const PART_OF_PERIOD = 0.9;
/** The shortest that a lock is waited for: a job that runs elsewhere is left to it. */
const LOCK_SECONDS = 1;

/**
 * A job that one process does at a time, and once a period however many processes run. Every job may be done twice
 * without harm; this spares the work, and Omise the questions. Only servers take turns: scripts and tests run the jobs
 * that they ask for.
 */
export function inTurn(name: string, everySeconds: number, job: Job): Job {
  return async (container, context) => {
    if (env.WORLD_REQUIRED !== "true") return job(container, context);
    try {
      await container.resolve(Modules.LOCKING).execute(
        `job:${name}`,
        async () => {
          if (await takeTurn(container, name, everySeconds)) await job(container, context);
        },
        { timeout: LOCK_SECONDS },
      );
    } catch (error) {
      // It runs in another process just now. Whoever gets its lock after that finds that its turn is over.
      if (!isLockTimeout(error)) throw error;
    }
  };
}

/** By the database's clock. @returns whether nobody else began it within this period */
export async function takeTurn(
  container: MedusaContainer,
  name: string,
  everySeconds: number,
): Promise<boolean> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Knex;
  const { rows } = await pg.raw(
    `insert into job_turn as turn (name) values (?)
     on conflict (name) do update set began_at = clock_timestamp(), runs = turn.runs + 1
     where turn.began_at <= clock_timestamp() - make_interval(secs => ?::float8)
     returning runs`,
    [name, everySeconds * PART_OF_PERIOD],
  );
  return rows.length > 0;
}
