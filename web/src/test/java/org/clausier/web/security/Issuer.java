package org.clausier.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/**
 * An organisation's sign-in service, as small as one can be: whoever comes is who the test says.
 */
final class Issuer implements AutoCloseable {

  private final HttpServer server;
  private final RSAKey key;
  private volatile String email = "";
  private volatile boolean verified = true;
  private volatile String nonce = "";

  Issuer() {
    try {
      key = new RSAKeyGenerator(2048).keyID("k1").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", x -> json(x, configuration()));
    server.createContext("/jwks", x -> json(x, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", x -> json(x, token()));
    server.createContext("/userinfo", x -> json(x, userInfo()));
    server.start();
  }

  void recognises(String address, boolean proved) {
    email = address;
    verified = proved;
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private String configuration() {
    return """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
         "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/jwks",
         "userinfo_endpoint": "%1$s/userinfo", "response_types_supported": ["code"],
         "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}"""
        .formatted(address());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = new HashMap<>();
    for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
      int at = pair.indexOf('=');
      asked.put(
          pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
    }
    nonce = asked.getOrDefault("nonce", "");
    String back =
        asked.get("redirect_uri")
            + "?code=un-code&state="
            + java.net.URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Location", back);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private String token() {
    try {
      Date now = new Date();
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              new JWTClaimsSet.Builder()
                  .issuer(address())
                  .subject("sujet-7")
                  .audience("clausier")
                  .issueTime(now)
                  .expirationTime(new Date(now.getTime() + 60_000))
                  .claim("nonce", nonce)
                  .claim("email", email)
                  .claim("email_verified", verified)
                  .build());
      jwt.sign(new RSASSASigner(key));
      return """
          {"access_token": "acces", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}"""
          .formatted(jwt.serialize());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String userInfo() {
    return """
        {"sub": "sujet-7", "email": "%s", "email_verified": %s}"""
        .formatted(email, verified);
  }

  private static void json(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
