package org.clausier.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.clausier.web.demonstration.DemonstrationMark;
import org.clausier.web.desk.Today;
import org.clausier.web.words.Languages;
import org.clausier.words.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Public pages that say the same to whoever is not signed in, drawn and compressed once, then kept.
 * A page kept holds no form that is posted: its token would be another's.
 */
@Component
public class KeptPages {

  private static final int KEPT_BYTES = 24_000_000;
  private static final int LONGEST_ADDRESS = 400;
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  /**
   * @param of what the page is drawn from, told apart by identity or by value
   */
  private record Key(
      Object of, Language language, boolean demonstration, LocalDate day, String address) {}

  private final ViewResolver views;
  private final DemonstrationMark demonstration;
  private final Today today;
  private final Cache<Key, byte[]> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_BYTES)
          .weigher((Key key, byte[] page) -> page.length)
          .build();

  public KeptPages(ThymeleafViewResolver views, DemonstrationMark demonstration, Today today) {
    this.views = views;
    this.demonstration = demonstration;
    this.today = today;
  }

  /** What draws a page when it is not kept: fills the model, and names the view. */
  public interface Drawing {
    String draw(Model model);
  }

  /**
   * The page of this address.
   *
   * @param of what it is drawn from; once that is another, so is the page
   */
  public ResponseEntity<byte[]> page(
      Object of,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      Drawing drawing) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    Key key =
        new Key(
            of,
            Languages.of(locale),
            demonstration.present(),
            today.day(),
            request.getRequestURI() + query);
    byte[] page = kept.getIfPresent(key);
    if (page == null) {
      page = draw(request, response, locale, model, drawing);
      if (key.address().length() <= LONGEST_ADDRESS) kept.put(key, page);
    }
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok().contentType(HTML).varyBy(HttpHeaders.ACCEPT_ENCODING);
    return Gzip.accepted(request)
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(page)
        : answer.body(Gzip.unpack(page));
  }

  private byte[] draw(
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      Drawing drawing) {
    ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
    try {
      View view = Objects.requireNonNull(views.resolveViewName(drawing.draw(model), locale));
      view.render(model.asMap(), request, written);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return Gzip.pack(written.getContentAsByteArray());
  }
}
