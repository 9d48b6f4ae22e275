package org.clausier.web.api;

import java.util.List;
import org.clausier.web.words.ProblemJson.Kind;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a program wants of a thing that exists in several forms. */
final class Wanted {

  private Wanted() {}

  /**
   * The first form that Accept likes best; none given, the first of all.
   *
   * @throws Refusal when none is accepted
   */
  static MediaType form(@Nullable String accept, List<MediaType> forms) {
    if (accept == null || accept.isBlank()) return forms.get(0);
    List<MediaType> accepted;
    try {
      accepted = new java.util.ArrayList<>(MediaType.parseMediaTypes(accept));
    } catch (InvalidMediaTypeException e) {
      throw Refusal.of(Kind.NOT_ACCEPTABLE);
    }
    accepted.sort(java.util.Comparator.comparingDouble(MediaType::getQualityValue).reversed());
    for (MediaType like : accepted) {
      if (like.getQualityValue() == 0) continue;
      for (MediaType form : forms) if (like.includes(form)) return form;
    }
    throw Refusal.of(Kind.NOT_ACCEPTABLE);
  }

  /** French unless English is asked for. */
  static Language language(String code) {
    return code.equals(Language.EN.code()) ? Language.EN : Language.FR;
  }
}
