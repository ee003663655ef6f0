/** A LINE account that nobody answers for, for an application that only has to have one. */
Object.assign(process.env, {
  LINE_API_URL: "http://127.0.0.1:9",
  LINE_CHANNEL_ACCESS_TOKEN: "token-of-the-tests",
  LINE_CHANNEL_SECRET: "secret-of-the-tests",
});
