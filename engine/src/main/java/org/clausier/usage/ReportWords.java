package org.clausier.usage;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausier.library.Circumstance;
import org.clausier.library.Library;
import org.clausier.library.Practice;
import org.clausier.words.Language;

/**
 * The words of reports: every id, label and alias of the library, in every language, under its
 * plain form. No word is known to the code.
 */
public final class ReportWords {

  private final Library library;
  private final ReportForms forms;
  private final Set<String> sessions;
  private final List<Mapping> mappings;
  private final Map<String, Column> columns = new HashMap<>();
  private final Map<String, Optional<Column>> closeColumns = new HashMap<>();
  private final Map<String, String> practices = new HashMap<>();
  private final Map<String, String> audiences = new HashMap<>();
  private final Map<String, String> indicators = new HashMap<>();
  private final Map<String, Boolean> answers = new HashMap<>();
  private final Map<String, Map<String, String>> values = new HashMap<>();

  /**
   * @param sessions those that the policy names; empty when it names none, and then any is taken
   */
  public ReportWords(Library library, Collection<String> sessions) {
    this(library, sessions, List.of());
  }

  /**
   * @param mappings what is said of the words of some reports; the first that fits a header is used
   */
  public ReportWords(Library library, Collection<String> sessions, List<Mapping> mappings) {
    this.library = library;
    this.mappings = List.copyOf(mappings);
    this.forms = ReportForms.of(library);
    this.sessions = new LinkedHashSet<>(sessions);
    forms.columns().forEach((id, words) -> add(columns, Column.role(id), id, words));
    forms.indicators().forEach((id, i) -> add(indicators, id, id, i.reports()));
    forms.answers().forEach((id, words) -> add(answers, Boolean.valueOf(id), id, words));
    circumstances();
    library
        .conditions()
        .forEach(
            (id, c) -> {
              add(columns, new Column(Column.Kind.CONDITION, id), id, c.reports());
              labels("conditions/" + id).forEach(l -> put(columns, l, conditionColumn(id)));
            });
    for (String id : library.practiceTree().ids()) {
      add(practices, id, id, reports(id));
      labels("practices/" + id).forEach(l -> put(practices, l, id));
    }
    for (String id : library.audienceTree().ids()) {
      add(audiences, id, id, labels("audiences/" + id));
    }
    columns.forEach(
        (word, column) ->
            closeColumns.merge(
                Cells.loose(word),
                Optional.of(column),
                (one, other) -> one.equals(other) ? one : Optional.empty()));
    closeColumns.remove("");
  }

  /** These words, and what is said of some reports. */
  public ReportWords with(List<Mapping> mappings) {
    return mappings.isEmpty() ? this : new ReportWords(library, sessions, mappings);
  }

  public ReportForms forms() {
    return forms;
  }

  /** What the events of learning platforms stand for. */
  public org.clausier.library.EventTable events() {
    return library.events();
  }

  /** How platforms know the course that is audited. */
  public CourseIds courses() {
    return new CourseIds(mappings.stream().flatMap(m -> m.courses().stream()).toList());
  }

  /** The session that a platform means by the name or the address of a course: its last word. */
  public Optional<String> session(String course) {
    int last = Math.max(course.lastIndexOf('+'), course.lastIndexOf('/'));
    return Optional.of(course.substring(last + 1)).filter(sessions::contains);
  }

  /** As headers and values are compared. */
  public static String plain(String written) {
    return Cells.plain(written);
  }

  /** The ids of all that a column may tell. */
  public Set<String> fields() {
    Set<String> ids = new java.util.TreeSet<>();
    columns.values().stream().filter(Column::isRead).forEach(c -> ids.add(c.id()));
    return ids;
  }

  /** Whether a cell of that field may say so: an id, a word of the library; anything in a name. */
  public boolean isValue(String field, String value) {
    Column column = columns.get(field);
    if (column == null) return true;
    return switch (column.kind()) {
      case CONDITION -> answer(value).isPresent();
      case CIRCUMSTANCE -> value(field, value).isPresent();
      case ROLE ->
          switch (field) {
            case Column.PRACTICE -> practice(value).filter(this::isLeaf).isPresent();
            case Column.INDICATOR -> indicator(value).isPresent();
            case "audience" -> audience(value).isPresent();
            default -> true;
          };
    };
  }

  /** What a cell of that field says, by the words of the library alone: an id. */
  public Optional<String> meaning(String field, String value) {
    if (!isValue(field, value)) return Optional.empty();
    Column column = columns.get(field);
    if (column == null) return Optional.empty();
    return switch (column.kind()) {
      case CONDITION -> answer(value).map(b -> Boolean.toString(b));
      case CIRCUMSTANCE -> value(field, value);
      case ROLE ->
          switch (field) {
            case Column.PRACTICE -> practice(value);
            case Column.INDICATOR -> indicator(value);
            case "audience" -> audience(value);
            default -> Optional.empty();
          };
    };
  }

  /** The ids that a cell of that field may say; none when it may say anything. */
  public Collection<String> values(String field) {
    Column column = columns.get(field);
    if (column == null) return Set.of();
    return switch (column.kind()) {
      case CONDITION -> Set.of("true", "false");
      case CIRCUMSTANCE -> valueWords(field);
      case ROLE ->
          switch (field) {
            case Column.PRACTICE ->
                library.practiceTree().ids().stream().filter(this::isLeaf).toList();
            case Column.INDICATOR -> forms.indicators().keySet();
            case "audience" -> library.audienceTree().ids();
            default -> Set.of();
          };
    };
  }

  Optional<Column> column(String header) {
    return Optional.ofNullable(columns.get(Cells.plain(header)));
  }

  /** The one column whose words are close to that header. */
  Optional<Column> closeColumn(String header) {
    return closeColumns.getOrDefault(Cells.loose(header), Optional.empty());
  }

  /** What is said of a header, by the mapping made for it, else by one made for any. */
  Mapping mapping(String fingerprint) {
    return mappings.stream()
        .filter(m -> m.headers().isPresent() && m.fits(fingerprint))
        .findFirst()
        .or(() -> mappings.stream().filter(m -> m.headers().isEmpty()).findFirst())
        .orElse(Mapping.NONE);
  }

  Optional<String> practice(String cell) {
    return Optional.ofNullable(practices.get(Cells.plain(cell)));
  }

  Optional<String> audience(String cell) {
    return Optional.ofNullable(audiences.get(Cells.plain(cell)));
  }

  Optional<String> indicator(String cell) {
    return Optional.ofNullable(indicators.get(Cells.plain(cell)));
  }

  Optional<Boolean> answer(String cell) {
    return Optional.ofNullable(answers.get(Cells.plain(cell)));
  }

  boolean isLeaf(String practice) {
    return library.practiceTree().isLeaf(practice);
  }

  /** The value of a circumstance as the engine keeps it. */
  Optional<String> value(String circumstance, String cell) {
    Circumstance c = library.circumstances().get(circumstance);
    if (c == null) return Optional.empty();
    return switch (c.type()) {
      case INTEGER -> Cells.integer(cell).stream().mapToObj(Integer::toString).findFirst();
      case BOOLEAN -> answer(cell).map(b -> Boolean.toString(b));
      case SESSION -> Optional.of(cell).filter(s -> sessions.isEmpty() || sessions.contains(s));
      case COUNTRY -> c.value(cell.toUpperCase(Locale.ROOT));
      case ENUMERATION ->
          Optional.ofNullable(values.getOrDefault(circumstance, Map.of()).get(Cells.plain(cell)));
    };
  }

  Collection<String> practiceWords() {
    return practices.keySet();
  }

  Collection<String> columnWords() {
    return columns.keySet();
  }

  /** The words that would have been right for a circumstance, for « Vouliez-vous dire… ? ». */
  Collection<String> valueWords(String circumstance) {
    Circumstance c = library.circumstances().get(circumstance);
    if (c != null && c.type() == Circumstance.Type.SESSION) return sessions;
    return values.getOrDefault(circumstance, Map.of()).keySet();
  }

  private void circumstances() {
    library
        .circumstances()
        .forEach(
            (id, c) -> {
              Column column = new Column(Column.Kind.CIRCUMSTANCE, id);
              add(columns, column, id, c.reports());
              labels("circumstances/" + id).forEach(l -> put(columns, l, column));
              Map<String, String> words = values.computeIfAbsent(id, k -> new HashMap<>());
              for (String v : c.values()) {
                add(words, v, v, c.reportValues().getOrDefault(v, List.of()));
              }
            });
  }

  private List<String> reports(String practice) {
    Practice known = library.practices().get(practice);
    return known == null ? List.of() : known.reports();
  }

  private static Column conditionColumn(String id) {
    return new Column(Column.Kind.CONDITION, id);
  }

  private List<String> labels(String folder) {
    return java.util.Arrays.stream(Language.values())
        .filter(l -> library.hasWords(folder, l))
        .map(l -> library.words(folder, l))
        .filter(w -> w.has("label"))
        .map(w -> w.form("label"))
        .toList();
  }

  private static <V> void add(Map<String, V> to, V value, String id, List<String> words) {
    put(to, id, value);
    words.forEach(w -> put(to, w, value));
  }

  /** The first that claims a word has it: roles before circumstances before conditions. */
  private static <V> void put(Map<String, V> to, String word, V value) {
    to.putIfAbsent(Cells.plain(word), value);
  }
}
