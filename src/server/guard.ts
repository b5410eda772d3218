// What keeps other pages, other machines and the texts themselves away from a case that is open in the browser.
import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { refuse } from './error-answer.ts';

/** The header a write carries the page's token in. A header of our own also makes browsers ask first across origins, which is refused. */
export const tokenHeader = 'x-muster-token';

/** Headers of every answer: nothing is loaded from elsewhere, no inline script runs, nothing frames the page, no address leaves it. */
export function protectiveHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    referrerPolicy: 'no-referrer',
    // Plain HTTP on loopback: a browser must not remember to ask for HTTPS.
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
  });
}

/** Keeps answers that hold the case's content, or the token, out of every cache. */
export function neverStored(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  };
}

/**
 * Answers only what was asked of this server by its own name and from its own page. The Host check defeats DNS rebinding (a foreign
 * name that resolves to this machine); the Origin check keeps other pages from asking in the person's stead.
 * @param names - the `host:port` names the server goes by, asked for at each request because the port is known only once it listens
 */
export function ownNamesOnly(names: () => readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host')?.toLowerCase();
    if (host === undefined || !names().includes(host)) {
      return refuse(c, 403, {
        code: 'host-foreign',
        message: `This server does not go by the name "${host ?? ''}".`,
        hint: `Open http://${names()[0] ?? 'the printed address'}/ instead.`,
        place: 'header.host',
      });
    }
    const origin = c.req.header('origin')?.toLowerCase();
    const own = origin === undefined || names().some((name) => origin === `http://${name}`);
    // A link from another page may open the page, but nothing of another site may ask the interface.
    const site = c.req.path.startsWith('/api/') ? (c.req.header('sec-fetch-site') ?? 'none') : 'none';
    if (!own || (site !== 'none' && site !== 'same-origin')) {
      return refuse(c, 403, {
        code: 'origin-foreign',
        message: 'The interface answers only the page it serves itself.',
        hint: 'Programs may ask without an Origin header.',
        place: own ? 'header.sec-fetch-site' : 'header.origin',
      });
    }
    return next();
  };
}

/** Lets a write pass only with the token the page was given. */
export function tokenRequired(token: string): MiddlewareHandler {
  const expected = Buffer.from(token);
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const given = Buffer.from(c.req.header(tokenHeader) ?? '');
    if (given.length === expected.length && timingSafeEqual(given, expected)) return next();
    return refuse(c, 403, {
      code: 'token-wrong',
      message: 'The page was opened before this server started, so it may not write.',
      hint: 'Load the page again.',
      place: `header.${tokenHeader}`,
    });
  };
}
