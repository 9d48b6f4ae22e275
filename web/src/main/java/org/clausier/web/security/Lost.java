package org.clausier.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausier.web.account.Links;
import org.clausier.web.link.Cookies;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * What was typed in a form sent after its session ended: kept half an hour for the browser that
 * typed it, in a memory of a fixed size, never on disk, never a password.
 */
@Component
final class Lost {

  private static final String COOKIE = "clausier-repris";
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int ONE = 500_000;
  private static final long ALL = 20_000_000;

  /** A field as it was sent. */
  record Field(String name, String text) {
    boolean secret() {
      String lower = name.toLowerCase(Locale.ROOT);
      return lower.contains("password") || lower.equals("_csrf");
    }
  }

  /**
   * @param author the mark of the browser's account: nobody else is shown it
   * @param address where it was to be sent
   */
  record Form(String author, String address, List<Field> fields) {
    int weight() {
      return address.length()
          + fields.stream().mapToInt(f -> f.name().length() + f.text().length()).sum();
    }
  }

  private final Cache<String, Form> forms =
      Caffeine.newBuilder()
          .expireAfterWrite(KEPT)
          .maximumWeight(ALL)
          .weigher((String key, Form form) -> form.weight())
          .build();

  private final KnownBrowser known;

  Lost(KnownBrowser known) {
    this.known = known;
  }

  /** Keeps a form, unless it is none, too long, or nobody's. */
  void keep(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> author = known.shown(request);
    if (!request.getMethod().equals("POST") || !typed(request) || author.isEmpty()) return;
    List<Field> fields = new ArrayList<>();
    request
        .getParameterMap()
        .forEach((name, texts) -> List.of(texts).forEach(t -> fields.add(new Field(name, t))));
    fields.removeIf(Field::secret);
    Form form = new Form(author.get(), request.getRequestURI(), List.copyOf(fields));
    if (fields.isEmpty() || form.weight() > ONE) return;
    String token = Links.token();
    forms.put(token, form);
    Cookies.set(COOKIE, token, KEPT, request, response);
  }

  private static boolean typed(HttpServletRequest request) {
    return String.valueOf(request.getContentType())
        .startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  /** What this browser lost and its author may send again. */
  Optional<Form> of(String email, HttpServletRequest request) {
    return Cookies.get(COOKIE, request)
        .map(forms::getIfPresent)
        .filter(form -> known.marks(form.author(), email));
  }

  /** It was shown to its author: from now on their browser alone has it. */
  void forget(HttpServletRequest request, HttpServletResponse response) {
    Cookies.get(COOKIE, request)
        .ifPresent(
            token -> {
              forms.invalidate(token);
              Cookies.set(COOKIE, "", Duration.ZERO, request, response);
            });
  }
}
