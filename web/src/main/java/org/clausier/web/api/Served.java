package org.clausier.web.api;

import org.clausier.web.desk.Digest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What is published, with its ETag: who has it already is answered 304 (Spring compares). Anybody
 * may keep it, and asks whether it is still good.
 */
final class Served {

  static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");
  static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson;charset=UTF-8");

  private Served() {}

  /**
   * @param tag any text that is another when the body is
   */
  static <T> ResponseEntity<T> of(T body, MediaType type, String tag) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache().cachePublic())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .eTag('"' + tag + '"')
        .body(body);
  }

  /** A record: its text says all that it holds. */
  static <T extends Record> ResponseEntity<T> of(T body) {
    return of(body, MediaType.APPLICATION_JSON, Digest.of(body.toString()));
  }
}
