package org.clausier.web.deposit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where files handed over wait to be read: a folder of the installation, each file sealed under a
 * key that only this machine has. Nothing of them is ever on disk in clear, nor in a backup.
 */
@Component
public class Deposit {

  private static final String KEY = "depot.cle";
  private static final String PART = ".part";
  private static final int PIECE = 1 << 16;

  private final Path folder;
  private final byte[] key;

  Deposit(@Value("${clausier.data}") Path data) {
    this.folder = data.resolve("depot");
    try {
      Files.createDirectories(folder, owned("rwx------"));
      this.key = key(data.resolve(KEY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file in the deposit.
   *
   * @param place its name there, that nobody can guess
   * @param sha256 of what was handed over
   */
  public record Kept(String place, long size, String sha256) {}

  /** Writes what is to be sealed. */
  public interface Filling {
    void fill(OutputStream to) throws IOException;
  }

  /**
   * Takes a file in, a piece at a time; nothing of it stays when that fails.
   *
   * @param most bytes
   */
  public Kept take(InputStream in, long most) throws IOException, TooLong {
    MessageDigest digest = digest();
    long[] size = {0};
    boolean[] beyond = {false};
    String place =
        fill(
            out -> {
              byte[] piece = new byte[PIECE];
              for (int n = in.read(piece); n >= 0 && !beyond[0]; n = in.read(piece)) {
                size[0] += n;
                beyond[0] = size[0] > most;
                digest.update(piece, 0, n);
                out.write(piece, 0, n);
              }
            });
    if (beyond[0]) {
      erase(place);
      throw new TooLong();
    }
    return new Kept(place, size[0], HexFormat.of().formatHex(digest.digest()));
  }

  /** Seals what is written; its place. */
  public String fill(Filling filling) throws IOException {
    String place = UUID.randomUUID().toString();
    Path part = folder.resolve(place + PART);
    try {
      try (FileChannel file =
          FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
        try (SealedOutput out = new SealedOutput(Channels.newOutputStream(file), key)) {
          filling.fill(out);
        }
        file.force(true);
      }
      Files.move(part, folder.resolve(place), StandardCopyOption.ATOMIC_MOVE);
      return place;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  public InputStream open(String place) throws IOException {
    return new SealedInput(Files.newInputStream(folder.resolve(place)), key);
  }

  public void erase(String place) {
    try {
      Files.deleteIfExists(folder.resolve(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Erases what nobody knows: left by a power cut between a file and its line. */
  public void eraseAllBut(Set<String> known) {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(f -> f.getFileName().toString())
          .filter(name -> !known.contains(name))
          .forEach(this::erase);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] key(Path file) throws IOException {
    if (!Files.exists(file)) {
      Path part = file.resolveSibling(KEY + PART);
      Files.deleteIfExists(part);
      try {
        Files.createFile(part, owned("rw-------"));
        Files.write(part, Seal.key());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException e) {
        // another start made it at the same moment
      }
    }
    return Files.readAllBytes(file);
  }

  /** For its owner alone, where the system knows of owners. */
  private static FileAttribute<?>[] owned(String rights) {
    boolean posix =
        java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
