package org.clausier.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausier.library.Library;
import org.clausier.yaml.Fields;

/**
 * What the library says of the checks.
 *
 * @param topics the practices that have a clause of their own
 * @param conditions the conditions that have a check of their own
 * @param stated the indicators that a report under an agreement states of each session
 * @param workplace the circumstances that tell a site or a job
 * @param usual the severity of a verdict, and severities where a check says otherwise
 */
record CheckTable(
    Map<Topic, List<String>> topics,
    Map<String, Check> conditions,
    List<String> stated,
    List<String> workplace,
    Map<AuditVerdict, Severity> usual,
    Map<Check, Map<AuditVerdict, Severity>> particular) {

  private static final String FILE = "reports/checks.yaml";

  /** Reads the library's file, which must be right. */
  static CheckTable of(Library library) {
    return library.file(FILE, CheckTable::read);
  }

  Severity severity(Check check, AuditVerdict verdict) {
    Severity of = particular.getOrDefault(check, Map.of()).get(verdict);
    return of == null ? usual.getOrDefault(verdict, Severity.MINOR) : of;
  }

  Optional<Check> ofCondition(String condition) {
    return Optional.ofNullable(conditions.get(condition));
  }

  private static CheckTable read(Fields f) {
    Map<Topic, List<String>> topics = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      topics.put(topic, f.texts(topic.name().toLowerCase(Locale.ROOT)));
    }
    Map<String, Check> conditions = new TreeMap<>();
    f.fields("conditions")
        .ifPresent(
            c -> c.keys().forEach(k -> c.texts(k).forEach(id -> conditions.put(id, check(k)))));
    List<String> stated = f.texts("stated");
    List<String> workplace = f.texts("workplace");
    Map<AuditVerdict, Severity> usual = new EnumMap<>(AuditVerdict.class);
    f.fields("severity").ifPresent(s -> usual.putAll(severities(s)));
    Map<Check, Map<AuditVerdict, Severity>> particular = new EnumMap<>(Check.class);
    f.fields("severity-of")
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        k ->
                            all.fields(k).ifPresent(s -> particular.put(check(k), severities(s)))));
    f.done();
    return new CheckTable(topics, conditions, stated, workplace, usual, particular);
  }

  private static Check check(String id) {
    return Check.of(id).orElseThrow(() -> new IllegalStateException("library: no check " + id));
  }

  private static Map<AuditVerdict, Severity> severities(Fields f) {
    Map<AuditVerdict, Severity> severities = new EnumMap<>(AuditVerdict.class);
    for (AuditVerdict v : AuditVerdict.values()) {
      if (!f.has(v.id())) continue;
      f.text(v.id())
          .ifPresent(s -> severities.put(v, Severity.valueOf(s.toUpperCase(Locale.ROOT))));
    }
    f.done();
    return severities;
  }
}
