package io.keyledger.http.body;

import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.http.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are announced as too large, compressed, or in another charset than UTF-8, and
 * watches over the size of all others while they are read. Nothing is ever decompressed, so no body
 * can be a bomb.
 */
class RequestBodyFilter extends OncePerRequestFilter {

    /** In bytes: 64 KiB. */
    static final int MAX_BODY = 64 * 1024;

    private final ProblemWriter problems;
    private final Duration timeout;

    RequestBodyFilter(ProblemWriter problems, Duration timeout) {
        this.problems = problems;
        this.timeout = timeout;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable ProblemException problem = problemOf(request);
        if (problem != null) {
            problems.write(request, response, problem);
        } else {
            chain.doFilter(new BoundedBodyRequest(request, MAX_BODY, timeout), response);
        }
    }

    private static @Nullable ProblemException problemOf(HttpServletRequest request) {
        if (request.getContentLengthLong() > MAX_BODY) {
            return new ProblemException(ErrorCode.PAYLOAD_TOO_LARGE);
        }
        if (isEncoded(request)) {
            return new ProblemException(
                            ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                            "Send the body without Content-Encoding.")
                    .withHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        }
        if (!isUtf8(request.getContentType())) {
            return new ProblemException(ErrorCode.UNSUPPORTED_MEDIA_TYPE)
                    .withHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        }
        return null;
    }

    private static boolean isEncoded(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .anyMatch(
                        encoding -> !encoding.isBlank() && !encoding.equalsIgnoreCase("identity"));
    }

    /** Without a type there is no charset to be wrong; whether one is needed, the handler knows. */
    private static boolean isUtf8(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            Charset charset = type.getCharset();
            return type.isConcrete() && (charset == null || charset.equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
