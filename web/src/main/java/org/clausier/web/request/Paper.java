package org.clausier.web.request;

import java.time.OffsetDateTime;

/**
 * A document that was proposed for signature.
 *
 * @param n 1 for the first; the greatest is the one to sign
 * @param requestYaml the request that it answers
 * @param agreementYaml the agreement, not signed yet
 * @param sha256 of the PDF
 * @param content the PDF
 */
public record Paper(
    long request,
    int n,
    String requestYaml,
    String agreementYaml,
    String sha256,
    byte[] content,
    OffsetDateTime made) {}
