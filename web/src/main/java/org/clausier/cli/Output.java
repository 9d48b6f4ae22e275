package org.clausier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.clausier.problem.Problem;
import org.clausier.problem.Source;

/**
 * Files that are written: aside, then moved, so that none is ever half there, even when the command
 * is stopped meanwhile.
 */
final class Output {

  private Output() {}

  /**
   * Writes a file, over another if there is one, never over a folder.
   *
   * @return what prevented it; empty when the file is there
   */
  static List<Problem> write(Path file, byte[] bytes) {
    Path target = file.toAbsolutePath();
    if (Files.isDirectory(target)) return refused(file, "output-is-directory");
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) return refused(file, "output-folder-missing");
    Path aside = folder.resolve("." + target.getFileName() + ".part");
    Thread stopped = new Thread(() -> drop(aside), "stopped");
    if (!remember(stopped)) return refused(file, "output-unwritable");
    try {
      Files.write(aside, bytes);
      Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
      return List.of();
    } catch (IOException e) {
      drop(aside);
      return refused(file, "output-unwritable");
    } finally {
      forget(stopped);
    }
  }

  /** False when the command is being stopped: nothing is to be written any more. */
  private static boolean remember(Thread stopped) {
    try {
      Runtime.getRuntime().addShutdownHook(stopped);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static void forget(Thread stopped) {
    try {
      Runtime.getRuntime().removeShutdownHook(stopped);
    } catch (IllegalStateException e) {
      // the command is being stopped: it runs already
    }
  }

  private static void drop(Path aside) {
    try {
      Files.deleteIfExists(aside);
    } catch (IOException e) {
      // the disk that refused the file refuses this too; what was refused is reported
    }
  }

  private static List<Problem> refused(Path file, String id) {
    return List.of(Problem.error(Source.of(file.toString()), id));
  }
}
