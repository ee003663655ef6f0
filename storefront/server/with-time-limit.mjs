/**
 * Answers 503 in both languages when a page takes too long, so that no request hangs for ever.
 *
 * @template Context
 * @param {(request: Request, context: Context) => Promise<Response>} handle
 * @param {number} limitMs
 * @returns {(request: Request, context: Context) => Promise<Response>}
 */
export function withTimeLimit(handle, limitMs) {
  return async (request, context) => {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(() => resolve(tooLate()), limitMs);
    });
    try {
      return await Promise.race([handle(request, context), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

function tooLate() {
  return new Response(
    "ระบบตอบช้า ลองใหม่อีกครั้งในอีกสักครู่\nThe shop is slow right now. Please try again shortly.\n",
    {
      status: 503,
      headers: {
        "Content-Type": "text/plain; charset=utf-8",
        "Retry-After": "10",
        "Cache-Control": "no-store",
      },
    },
  );
}
