package org.clausier.web.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Where the server lays the small files of a form while it answers: a folder of the installation,
 * emptied at each start, for a power cut leaves there what was being received.
 */
@Component
class Passage implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  private final Path folder;

  Passage(@Value("${clausier.data}") Path data) {
    this.folder = data.resolve("passage").toAbsolutePath();
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    try {
      empty();
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    factory.setBaseDirectory(folder.toFile());
  }

  private void empty() throws IOException {
    if (!Files.exists(folder)) return;
    List<Path> left;
    try (Stream<Path> all = Files.walk(folder)) {
      left = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : left) Files.delete(path);
  }
}
