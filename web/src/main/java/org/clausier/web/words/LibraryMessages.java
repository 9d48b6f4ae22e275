package org.clausier.web.words;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausier.library.Messages;
import org.clausier.web.desk.Desk;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * The words of pages are those of the library, {@code #{web.cours.title}} in a page. Setting a
 * sentence as a printer does takes time: what was set is kept.
 */
@Component("messageSource")
public class LibraryMessages implements MessageSource {

  private static final int KEPT = 20_000;

  private record Key(Language language, String code, List<String> arguments) {}

  private final Map<Language, Messages> messages;
  private final Map<Language, Map<String, String>> known;
  private final Cache<Key, String> set = Caffeine.newBuilder().maximumSize(KEPT).build();

  public LibraryMessages(Desk desk) {
    this.messages =
        Map.of(
            Language.FR, Messages.of(desk.library(), Language.FR),
            Language.EN, Messages.of(desk.library(), Language.EN));
    this.known =
        Map.of(
            Language.FR, desk.library().messages(Language.FR),
            Language.EN, desk.library().messages(Language.EN));
  }

  public Messages in(Language language) {
    return java.util.Objects.requireNonNull(messages.get(language));
  }

  /** A message, set in the language. */
  public String text(Language language, String code, Object... arguments) {
    List<String> written = Arrays.stream(arguments).map(String::valueOf).toList();
    return set.get(new Key(language, code, written), k -> in(language).text(code, written));
  }

  public boolean has(String code) {
    return java.util.Objects.requireNonNull(known.get(Language.FR)).containsKey(code);
  }

  @Override
  public @Nullable String getMessage(
      String code,
      Object @Nullable [] arguments,
      @Nullable String otherwise,
      @Nullable Locale locale) {
    return has(code) ? getMessage(code, arguments, locale) : otherwise;
  }

  @Override
  public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
    if (!has(code)) throw new NoSuchMessageException(code);
    return text(Languages.of(locale), code, arguments == null ? new Object[0] : arguments);
  }

  @Override
  public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
    String[] codes = resolvable.getCodes();
    for (String code : codes == null ? new String[0] : codes) {
      if (has(code)) return getMessage(code, resolvable.getArguments(), locale);
    }
    throw new NoSuchMessageException(Arrays.toString(codes));
  }
}
