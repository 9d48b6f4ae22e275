package org.clausier.web.signing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clausier.agreement.Agreement;
import org.clausier.problem.Problem;
import org.clausier.scan.Scan;
import org.clausier.scan.ScanReader;
import org.clausier.uses.DayReader;
import org.clausier.web.course.Courses;
import org.clausier.web.desk.Today;
import org.clausier.web.mail.Outbox;
import org.clausier.web.words.LibraryMessages;
import org.clausier.words.Figures;
import org.clausier.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** The pages of signing, the same for both sides; where they stand, {@link Seat#base} says. */
@Component
public class SigningPages {

  private static final int LONGEST = 200;
  private static final String FILE = "copie";

  private final Today today;
  private final Courses courses;
  private final Closing closing;
  private final Affirming affirming;
  private final Codes codes;
  private final SigningDesk desk;
  private final Outbox outbox;
  private final LibraryMessages messages;

  SigningPages(
      Today today,
      Courses courses,
      Closing closing,
      Affirming affirming,
      Codes codes,
      SigningDesk desk,
      Outbox outbox,
      LibraryMessages messages) {
    this.today = today;
    this.courses = courses;
    this.closing = closing;
    this.affirming = affirming;
    this.codes = codes;
    this.desk = desk;
    this.outbox = outbox;
    this.messages = messages;
  }

  /** The form of the electronic signature; the boxes are unticked. */
  public String form(
      Seat seat,
      Map<String, String> values,
      Map<String, String> problems,
      Language language,
      Model model) {
    about(seat, language, model);
    model.addAttribute("statements", affirming.statements(seat, language));
    model.addAttribute("values", values);
    model.addAttribute("problems", problems);
    return "signer";
  }

  /** Takes what was typed, and sends the code. */
  public String ask(
      Seat seat,
      Map<String, String> values,
      String network,
      Language language,
      Model model,
      HttpServletResponse response) {
    Map<String, String> problems = who(values, language);
    Map<String, String> statements = affirming.statements(seat, language);
    statements.keySet().stream()
        .filter(box -> !values.containsKey(box))
        .forEach(box -> problems.put(box, messages.text(language, "web.sign.problem." + box)));
    if (problems.isEmpty()) {
      boolean sent =
          affirming
              .ask(
                  seat,
                  values.getOrDefault("nom", ""),
                  values.getOrDefault("qualite", ""),
                  true,
                  network,
                  language)
              .isEmpty();
      if (sent) return "redirect:" + seat.base() + "/code";
      problems.put("nom", messages.text(language, "web.sign.problem.too-many"));
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(seat, values, problems, language, model);
  }

  private Map<String, String> who(Map<String, String> values, Language language) {
    Map<String, String> problems = new LinkedHashMap<>();
    affirming
        .who(values.getOrDefault("nom", ""), values.getOrDefault("qualite", ""))
        .forEach(
            p -> {
              String field = p.source().name().equals("name") ? "nom" : "qualite";
              problems.put(field, messages.text(language, "web.sign.problem." + field));
            });
    return problems;
  }

  /** Where the code is typed; without a mail server it is shown there, and that is said. */
  public String code(Seat seat, Map<String, String> problems, Language language, Model model) {
    Optional<Codes.Waiting> waiting = codes.waiting(seat);
    if (waiting.isEmpty() && problems.isEmpty()) return "redirect:" + seat.base() + "/convention";
    about(seat, language, model);
    model.addAttribute("shown", codes.shown(seat).orElse(null));
    model.addAttribute("waiting", waiting.isPresent());
    model.addAttribute("problems", problems);
    return "signer-code";
  }

  /** Signs with the code; {@code done} is where whoever signed goes then. */
  public String sign(
      Seat seat,
      String typed,
      String done,
      String overtaken,
      Language language,
      Model model,
      HttpServletResponse response) {
    // whoever pressed too early, or typed letters, has not guessed: no try is spent
    if (!typed.replaceAll("[\\s\\h-]", "").matches("[0-9]{6}")) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      String six = messages.text(language, "web.sign.problem.six");
      return code(seat, Map.of("code", six), language, model);
    }
    SigningDesk.Result result = desk.sign(seat, typed);
    if (result instanceof SigningDesk.Result.Signed) return "redirect:" + done;
    if (result instanceof SigningDesk.Result.Overtaken) return "redirect:" + overtaken;
    String problem =
        result instanceof SigningDesk.Result.WrongCode wrong
            ? messages.text(language, "web.sign.problem.code", wrong.left())
            : messages.text(language, "web.sign.problem.spent");
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return code(seat, Map.of("code", problem), language, model);
  }

  /** The form of the copy of what was signed on paper. */
  public String paper(
      Seat seat,
      Map<String, String> values,
      Map<String, String> problems,
      Language language,
      Model model) {
    about(seat, language, model);
    model.addAttribute("values", values);
    model.addAttribute("problems", problems);
    return "signer-papier";
  }

  public String deposit(
      Seat seat,
      Map<String, String> values,
      @Nullable MultipartFile file,
      String done,
      String overtaken,
      Language language,
      Model model,
      HttpServletResponse response) {
    Map<String, String> problems = who(values, language);
    Optional<LocalDate> signed = DayReader.read(values.getOrDefault("jour", "").strip());
    if (signed.isEmpty() || signed.get().isAfter(today.day())) {
      problems.put("jour", messages.text(language, "web.sign.problem.jour"));
    } else if (!desk.signable(seat, signed.get())) {
      String made = Figures.in(language).day(today.day(seat.paper().made()));
      problems.put("jour", messages.text(language, "web.sign.problem.jour.before", made));
    }
    byte[] bytes = bytes(file);
    String name = file == null ? "" : Optional.ofNullable(file.getOriginalFilename()).orElse("");
    Optional<Scan> scan =
        ScanReader.read(name, bytes)
            .match(
                Optional::of,
                wrong -> {
                  problems.put(FILE, sentence(name, wrong.get(0), language));
                  return Optional.<Scan>empty();
                });
    if (problems.isEmpty() && signed.isPresent() && scan.isPresent()) {
      String nom = values.getOrDefault("nom", "").strip();
      SigningDesk.Result result =
          desk.deposit(
              seat,
              nom,
              values.getOrDefault("qualite", "").strip(),
              signed.get(),
              seat.by(),
              new SigningDesk.Copy(plain(name), scan.get(), bytes));
      return "redirect:" + (result instanceof SigningDesk.Result.Signed ? done : overtaken);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return paper(seat, values, problems, language, model);
  }

  private String sentence(String name, Problem problem, Language language) {
    if (name.isBlank()) return messages.text(language, "web.sign.problem.no-file");
    return messages.text(
        language,
        "web.sign.problem.file",
        messages.in(language).sentence(problem),
        messages.in(language).remedy(problem));
  }

  /** The last part of a name, on one line: whoever made it may have put anything there. */
  public static String plain(String name) {
    String last = name.replaceFirst("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", " ").strip();
    return last.length() > LONGEST ? last.substring(last.length() - LONGEST) : last;
  }

  private static byte[] bytes(@Nullable MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void about(Seat seat, Language language, Model model) {
    Agreement agreement = closing.agreement(seat.paper());
    model.addAttribute("seat", seat);
    model.addAttribute("agreement", agreement);
    model.addAttribute("party", affirming.party(seat));
    model.addAttribute("producer", affirming.producer(seat));
    model.addAttribute("course", courses.byId(seat.filing().course()).orElseThrow());
    model.addAttribute("period", Figures.in(language).days(agreement.from(), agreement.to()));
    model.addAttribute("masked", Masked.of(seat.email()));
    model.addAttribute("posts", outbox.posts());
  }
}
