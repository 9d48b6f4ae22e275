package org.clausier.web.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * A form with files being received. What was typed before the first file is known at once, as
 * parameters; files then come one after the other, in the order of the form.
 */
public final class Incoming extends HttpServletRequestWrapper {

  private static final int FIELDS = 200;
  private static final int LONGEST = 200_000;

  /** A form that cannot be read, or is none of ours. */
  public static final class Broken extends IOException {
    private static final long serialVersionUID = 1L;

    Broken(@Nullable Throwable cause) {
      super(cause);
    }
  }

  /**
   * A file as it comes.
   *
   * @param field of the form
   * @param name as its owner names it, without folders; empty when none was chosen
   */
  public record Arriving(String field, String name, InputStream content) {}

  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final FileItemIterator parts;
  private @Nullable FileItemStream waiting;
  private boolean begun;

  Incoming(HttpServletRequest request) throws IOException {
    super(request);
    String query = request.getQueryString();
    if (query != null) {
      UriComponentsBuilder.newInstance()
          .query(query)
          .build()
          .getQueryParams()
          .forEach((name, texts) -> texts.forEach(t -> put(decoded(name), decoded(t))));
    }
    FileUpload upload = new FileUpload();
    upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
    parts = upload.getItemIterator(new ServletRequestContext(request));
    waiting = nextFile();
  }

  /** The form that a controller's request is, when it is one that is read as it comes. */
  public static Optional<Incoming> of(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getNativeRequest(request, Incoming.class));
  }

  /** The next file; its content must be read before the one after is asked for. */
  public Optional<Arriving> next() throws IOException {
    FileItemStream file = begun ? nextFile() : waiting;
    begun = true;
    if (file == null) return Optional.empty();
    String name = file.getName() == null ? "" : file.getName();
    String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return Optional.of(new Arriving(file.getFieldName(), bare, file.openStream()));
  }

  /** Reads what is left and forgets it: a browser shows no answer before it has sent all. */
  public void drain(long most) throws IOException {
    InputStream rest = getRequest().getInputStream();
    byte[] piece = new byte[1 << 16];
    long left = most;
    for (int n = rest.read(piece); n >= 0 && left > 0; n = rest.read(piece)) left -= n;
  }

  private @Nullable FileItemStream nextFile() throws IOException {
    try {
      while (parts.hasNext()) {
        FileItemStream part = parts.next();
        if (!part.isFormField()) return part;
        field(part);
      }
      return null;
    } catch (org.apache.tomcat.util.http.fileupload.FileUploadException e) {
      throw new Broken(e);
    }
  }

  private void field(FileItemStream part) throws IOException {
    byte[] text = part.openStream().readNBytes(LONGEST + 1);
    if (text.length > LONGEST || fields.size() >= FIELDS) throw new Broken(null);
    put(part.getFieldName(), new String(text, StandardCharsets.UTF_8));
  }

  private void put(String name, String text) {
    fields.computeIfAbsent(name, n -> new ArrayList<>()).add(text);
  }

  private static String decoded(@Nullable String text) {
    return text == null ? "" : java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Nobody else reads this form. */
  @Override
  public String getContentType() {
    return "application/x-incoming";
  }

  @Override
  public @Nullable String getParameter(String name) {
    List<String> texts = fields.get(name);
    return texts == null ? null : texts.get(0);
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    List<String> texts = fields.get(name);
    return texts == null ? null : texts.toArray(String[]::new);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> all = new LinkedHashMap<>();
    fields.forEach((name, texts) -> all.put(name, texts.toArray(String[]::new)));
    return all;
  }
}
