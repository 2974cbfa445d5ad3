package dev.annals.server.http;

import jakarta.servlet.http.HttpServletRequest;

/** Marks requests whose answers hold a secret, which must be kept nowhere. */
public final class SecretAnswer {
    private static final String MARK = SecretAnswer.class.getName();

    private SecretAnswer() {}

    public static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }

    public static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
