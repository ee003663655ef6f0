/** The official client's transport: a plain object whose functions every resource calls at call time. */
declare module "omise/lib/api.js" {
  type Transport = (
    options: import("./send-request").TransportOptions,
    callback?: (error: unknown, body: unknown) => void,
  ) => Promise<unknown> | undefined;
  const api: { post: Transport; get: Transport; destroy: Transport; update: Transport };
  export = api;
}
