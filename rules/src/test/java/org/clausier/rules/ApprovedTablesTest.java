package org.clausier.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausier.policy.Policy;
import org.clausier.ruling.Dossier;
import org.clausier.ruling.Ruling;
import org.clausier.ruling.Rulings;
import org.clausier.ruling.Use;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every practice × audience of the origin policies, read and approved by a person. {@code
 * -Dapprove} writes what is received over what was approved: the diff is the review.
 */
class ApprovedTablesTest {

  static Stream<String> policies() {
    return Trial.LIBRARY.files().paths().stream()
        .filter(p -> p.matches("policies/[a-z-]+/policy-v\\d+\\.yaml"));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void every_case_is_as_approved(String path) {
    String received = table(path);
    String name = path.replace("policies/", "").replace("/policy-", "-").replace(".yaml", ".txt");
    Approval.check(name, received);
  }

  private static String table(String path) {
    Policy policy = Trial.read(Trial.LIBRARY.files().text(path));
    LocalDate day = policy.effective().orElseThrow();
    Rulings rulings = Trial.rulings(Dossier.asIf(policy));
    List<String> audiences = List.copyOf(Trial.LIBRARY.audienceTree().ids());
    StringBuilder table = new StringBuilder();
    table.append(policy.label()).append(" on ").append(day).append('\n');
    table.append(
        "F free, P paid, A agreement, X forbidden, . silent, ? depends, ! contradiction\n");
    for (int i = 0; i < audiences.size(); i++) {
      table.append("%2d %s%n".formatted(i + 1, audiences.get(i)));
    }
    table.append("%-36s".formatted(""));
    for (int i = 0; i < audiences.size(); i++) table.append("%3d".formatted(i + 1));
    for (String practice : Trial.LIBRARY.practiceTree().leaves()) {
      table.append("%n%-36s".formatted(practice));
      for (String audience : audiences) {
        Ruling r = rulings.askBriefly(new Use(practice, audience, day, Map.of()));
        table.append(r.contradiction() ? " !" : "  ").append(letter(r));
      }
    }
    return table.append('\n').toString();
  }

  private static char letter(Ruling ruling) {
    return switch (ruling.answer()) {
      case "free" -> 'F';
      case "paid" -> 'P';
      case "agreement" -> 'A';
      case "forbidden" -> 'X';
      case "silent" -> '.';
      default -> '?';
    };
  }
}
