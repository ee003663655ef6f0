import path from "node:path";

/**
 * turbo looks for pnpm on the PATH, and a machine with Node and npm alone has it only here.
 *
 * @param {string} root
 * @param {Record<string, string | undefined>} env
 */
export function withPackagePrograms(root, env) {
  const programs = path.join(root, "node_modules", ".bin");
  return { ...env, PATH: [programs, env.PATH].filter(Boolean).join(path.delimiter) };
}
