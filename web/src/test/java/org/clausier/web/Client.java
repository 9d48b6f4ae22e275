package org.clausier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: it keeps cookies, sends forms with their token, follows nothing. */
public final class Client {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
  private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String base;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(PATIENCE).build();

  public Client(String base) {
    this.base = base;
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path).header("Accept", "text/html,*/*;q=0.8");
    if (headers.length > 0) request.headers(headers);
    return send(request.GET().build());
  }

  /** The same, whatever it is. */
  public HttpResponse<byte[]> bytes(String path) {
    HttpRequest asked = request(path).header("Accept", "text/html,*/*;q=0.8").GET().build();
    try {
      return http.send(asked, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a form with files; its token is one of its parts. */
  public HttpResponse<String> sends(String path, HttpRequest.BodyPublisher form, String type) {
    return send(request(path).header("Content-Type", type).POST(form).build());
  }

  /** Sends a form as a page would. */
  public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    String form =
        "_csrf="
            + encoded(csrf())
            + fields.entrySet().stream()
                .map(f -> "&" + encoded(f.getKey()) + "=" + encoded(f.getValue()))
                .collect(Collectors.joining());
    HttpRequest.Builder request =
        request(path).header("Content-Type", "application/x-www-form-urlencoded");
    if (headers.length > 0) request.headers(headers);
    return send(request.POST(HttpRequest.BodyPublishers.ofString(form)).build());
  }

  /** Sends back the form of a page, every box ticked, with what was typed in it. */
  public HttpResponse<String> submits(String page, String path, Map<String, String> typed) {
    StringBuilder form = new StringBuilder();
    Matcher inputs = INPUT.matcher(page.substring(page.indexOf("action=\"" + path + "\"")));
    while (inputs.find()) {
      Matcher name = NAME.matcher(inputs.group());
      Matcher value = VALUE.matcher(inputs.group());
      if (!name.find() || typed.containsKey(name.group(1)) || !value.find()) continue;
      form.append(encoded(name.group(1))).append('=').append(encoded(value.group(1))).append('&');
    }
    typed.forEach((n, t) -> form.append(encoded(n)).append('=').append(encoded(t)).append('&'));
    return postBare(path, form.toString());
  }

  /** Sends a body as it is, without a token. */
  public HttpResponse<String> postBare(String path, String form, String... headers) {
    HttpRequest.Builder request =
        request(path).header("Content-Type", "application/x-www-form-urlencoded");
    if (headers.length > 0) request.headers(headers);
    return send(request.POST(HttpRequest.BodyPublishers.ofString(form)).build());
  }

  /**
   * Sends a form with files, as a page would.
   *
   * @param files each by its field and the name that its owner gives it, « releve:usages.csv »
   */
  public HttpResponse<String> uploads(
      String path, Map<String, String> fields, Map<String, byte[]> files) {
    return send(uploading(path, fields, files));
  }

  /** The same, to be sent by whoever cuts it in the middle. */
  public HttpRequest uploading(String path, Map<String, String> fields, Map<String, byte[]> files) {
    Multipart form = new Multipart().text("_csrf", csrf());
    fields.forEach(form::text);
    files.forEach(
        (name, bytes) -> {
          int colon = name.indexOf(':');
          form.file(name.substring(0, colon), name.substring(colon + 1), bytes);
        });
    return request(path).header("Content-Type", Multipart.type()).POST(form.body()).build();
  }

  /** The token that a form would have now. */
  public String csrf() {
    Matcher token = TOKEN.matcher(get("/connexion").body());
    assertThat(token.find()).describedAs("a form on the sign-in page").isTrue();
    return token.group(1);
  }

  public HttpResponse<String> signsIn(String email, String password) {
    return post("/connexion", Map.of("email", email, "password", password));
  }

  /** Where a page sends this client next. */
  public static String next(HttpResponse<?> response) {
    String to = response.headers().firstValue("Location").orElse("");
    return to.replaceFirst("^https?://[^/]+", "");
  }

  public Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(c -> c.getName().equals(name))
        .findFirst();
  }

  /** Forgets a cookie, as when a session ended. */
  public void forget(String name) {
    cookie(name).ifPresent(c -> cookies.getCookieStore().remove(URI.create(base), c));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
