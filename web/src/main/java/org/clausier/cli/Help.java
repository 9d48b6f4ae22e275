package org.clausier.cli;

import java.util.ArrayList;
import java.util.List;
import org.clausier.library.Library;
import org.clausier.problem.Problem;
import org.clausier.problem.Severity;
import org.clausier.problem.Source;
import org.clausier.words.Language;
import org.clausier.yaml.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Help with examples first, and what to say of a line that cannot be understood. */
final class Help {

  private final Voice voice;

  Help(World world, Language language) {
    this.voice = new Voice(world, Library.builtIn(), language, false);
  }

  Exit print(String command) {
    voice.world().out().print(voice.library().files().text(path(command)));
    return Exit.CLEAN;
  }

  private String path(String command) {
    return "messages/" + voice.language().code() + "/help/" + command + ".txt";
  }

  Exit version() {
    voice.world().out().println("clausier " + programVersion());
    return Exit.CLEAN;
  }

  /** The version of the program, as its jar says it. */
  static String programVersion() {
    String version = Clausier.class.getPackage().getImplementationVersion();
    return version == null ? "?" : version;
  }

  Exit misused(ParameterException e) {
    String command = e.getCommandLine().getCommandName();
    Exit exit = voice.refuseOptions(List.of(problem(e)));
    voice.say("cli.see-help", (command.equals("clausier") ? "" : "clausier ") + command);
    return exit;
  }

  private static Problem problem(ParameterException e) {
    if (e instanceof UnmatchedArgumentException u && !u.getUnmatched().isEmpty()) {
      return unknown(u.getUnmatched().get(0), e.getCommandLine());
    }
    if (e instanceof MissingParameterException m && !m.getMissing().isEmpty()) {
      return problem("option-without-value", name(m.getMissing().get(0)), "");
    }
    ArgSpec known = e.getArgSpec();
    String argument = known == null ? String.valueOf(e.getValue()) : name(known);
    return problem("option-wrong", argument, "");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static Problem unknown(String word, CommandLine line) {
    boolean option = word.startsWith("-");
    boolean command = !option && !line.getSubcommands().isEmpty();
    List<String> words =
        new ArrayList<>(
            option ? line.getCommandSpec().optionsMap().keySet() : line.getSubcommands().keySet());
    String id = option ? "option-unknown" : command ? "command-unknown" : "argument-unexpected";
    String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    return problem(id, name, Suggestion.nearest(name, words).orElse(""));
  }

  private static Problem problem(String id, String argument, String hint) {
    return new Problem(Severity.ERROR, Source.of(""), id, List.of(argument), hint);
  }
}
