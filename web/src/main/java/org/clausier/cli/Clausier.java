package org.clausier.cli;

import java.util.Arrays;
import java.util.List;
import org.clausier.words.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code clausier}: who can use a course, how, and at what price. */
@Command(name = "clausier")
public final class Clausier {

  private static final String NO_LOG = "org.slf4j.helpers.NOP_FallbackServiceProvider";

  @Option(
      names = {"--help", "-h"},
      usageHelp = true)
  boolean help;

  @Option(names = "--version", versionHelp = true)
  boolean version;

  @Option(names = "--language")
  String language = "fr";

  private Clausier() {}

  public static void main(String[] arguments) {
    // a command prints data and messages, and keeps no log; the server has one
    boolean serves = arguments.length > 0 && arguments[0].equals("serve");
    if (!serves) {
      System.setProperty("slf4j.provider", NO_LOG);
      System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
    World world = World.real();
    int code = run(world, arguments);
    world.out().flush();
    world.err().flush();
    // a thread that loads rules nobody asked for must not keep the command waiting
    Runtime.getRuntime().halt(code);
  }

  /** Runs the command; never throws, and never stops the machine. */
  static int run(World world, String... arguments) {
    try {
      return dispatch(world, arguments).code();
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      return Fault.report(world, language(arguments), e).code();
    }
  }

  private static Exit dispatch(World world, String... arguments) {
    Help help = new Help(world, language(arguments));
    CommandLine line = new CommandLine(new Clausier()).setUnmatchedArgumentsAllowed(false);
    for (Task task : tasks(arguments)) line.addSubcommand(task);
    ParseResult parsed;
    try {
      parsed = line.parseArgs(arguments);
    } catch (ParameterException e) {
      return help.misused(e);
    }
    if (parsed.isVersionHelpRequested()) return help.version();
    if (!parsed.hasSubcommand()) return help.print("clausier");
    ParseResult sub = parsed.subcommand();
    if (sub.isUsageHelpRequested()) return help.print(sub.commandSpec().name());
    return ((Task) sub.commandSpec().userObject()).run(world);
  }

  /** The command that is named, alone: to describe the others takes time; all when none is. */
  private static List<Task> tasks(String... arguments) {
    return switch (arguments.length == 0 ? "" : arguments[0]) {
      case "demo" -> List.of(new Demo());
      case "check" -> List.of(new CheckTask());
      case "ask" -> List.of(new AskTask());
      case "cgu" -> List.of(new CguTask());
      case "agree" -> List.of(new AgreeTask());
      case "audit" -> List.of(new AuditTask());
      case "diff" -> List.of(new DiffTask());
      case "verify" -> List.of(new VerifyTask());
      case "serve" -> List.of(new ServeTask());
      case "backup" -> List.of(new BackupTask());
      case "restore" -> List.of(new RestoreTask());
      case "verify-journal" -> List.of(new VerifyJournalTask());
      default ->
          List.of(
              new Demo(),
              new CheckTask(),
              new AskTask(),
              new CguTask(),
              new AgreeTask(),
              new AuditTask(),
              new DiffTask(),
              new VerifyTask(),
              new ServeTask(),
              new BackupTask(),
              new RestoreTask(),
              new VerifyJournalTask());
    };
  }

  /** The language asked for, even where the rest of the line makes no sense. */
  private static Language language(String... arguments) {
    int at = Arrays.asList(arguments).indexOf("--language");
    boolean english =
        at >= 0 && at + 1 < arguments.length && arguments[at + 1].equals("en")
            || Arrays.asList(arguments).contains("--language=en");
    return english ? Language.EN : Language.FR;
  }
}
