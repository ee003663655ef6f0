/**
 * SQL of a member of staff's name, or their address where no name is known, or the id of whoever was deleted.
 * @param user alias of the joined table; @param id the column that names them
 */
export function staffName(user: string, id: string): string {
  return `coalesce(nullif(concat_ws(' ', nullif(${user}.first_name, ''), nullif(${user}.last_name, '')), ''), ${user}.email, ${id})`;
}
