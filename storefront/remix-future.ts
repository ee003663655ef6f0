/**
 * All v3 flags but two: single fetch (turbo-stream 2.4.1 has open advisories and no release for Remix 2)
 * and lazy route discovery (`/__manifest` can be made to work hard) stay off.
 */
export const remixFuture = {
  v3_fetcherPersist: true,
  v3_relativeSplatPath: true,
  v3_throwAbortReason: true,
  v3_routeConfig: true,
  v3_singleFetch: false,
  v3_lazyRouteDiscovery: false,
} as const;
