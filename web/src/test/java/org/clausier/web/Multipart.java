package org.clausier.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A form with files, as a browser or curl writes it. */
public final class Multipart {

  private static final String BETWEEN = "----clausier-essai";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** What the body is, for the header Content-Type. */
  public static String type() {
    return "multipart/form-data; boundary=" + BETWEEN;
  }

  public Multipart text(String name, String text) {
    part("name=\"" + name + "\"", text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public Multipart file(String name, String file, byte[] bytes) {
    part(
        "name=\""
            + name
            + "\"; filename=\""
            + file
            + "\"\r\nContent-Type: application/octet-stream",
        bytes);
    return this;
  }

  private void part(String head, byte[] bytes) {
    body.writeBytes(
        ("--" + BETWEEN + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  /** All of it, then a file that is read while it is sent. */
  public BodyPublisher with(String name, Path file) throws IOException {
    String head =
        "--"
            + BETWEEN
            + "\r\nContent-Disposition: form-data; name=\""
            + name
            + "\"; filename=\""
            + file.getFileName()
            + "\"\r\nContent-Type: text/csv\r\n\r\n";
    return BodyPublishers.concat(
        BodyPublishers.ofByteArray(body.toByteArray()),
        BodyPublishers.ofString(head),
        BodyPublishers.ofFile(file),
        BodyPublishers.ofString("\r\n--" + BETWEEN + "--\r\n"));
  }

  public BodyPublisher body() {
    body.writeBytes(("--" + BETWEEN + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return BodyPublishers.ofByteArray(body.toByteArray());
  }
}
