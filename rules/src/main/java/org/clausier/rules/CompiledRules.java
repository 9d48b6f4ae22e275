package org.clausier.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The rules that the build compiled into classes. They are taken as they are: a container would
 * first look for modules and read their XML, which is half of the wait of a short command.
 */
public final class CompiledRules {

  /** Where the build lists the classes it made, one model for each package of rules. */
  private static final String MODELS = "META-INF/kie/org.clausier/rules/drools-model";

  private CompiledRules() {}

  /** The rules of a package. */
  public static KieBase of(String rulesPackage) {
    String name =
        models()
            .lines()
            .filter(line -> line.startsWith(rulesPackage + ".Rules"))
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("no rules were built for " + rulesPackage));
    return KieBaseBuilder.createKieBaseFromModel(model(name));
  }

  private static Model model(String name) {
    try {
      return (Model) Class.forName(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String models() {
    try (InputStream in = CompiledRules.class.getClassLoader().getResourceAsStream(MODELS)) {
      if (in == null) throw new IllegalStateException("not on the class path: " + MODELS);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
